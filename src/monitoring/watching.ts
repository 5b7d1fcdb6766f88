import { Duration, Stack, Stage } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { CertificateEvents } from './certificate-events';
import { CertificateMonitorProps } from './certificate-monitor-props';
import { CertificatesWidget } from './dashboard/certificates-widget';
import { Destination } from './destination';
import { createExpiryAlarm } from './expiry-alarm';
import { Notifications, TopicPlaces } from './notifications';
import { stackOfAlarm } from './places';
import { WatchedCertificate } from './watched-certificate';
import { EXPIRY } from '../catalog/expiry';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { constructAt } from '../cross-region/original';
import { isRemoved } from '../cross-region/removed';
import { tagAsAt } from '../cross-region/tags-around';

/** Where a monitor creates what it needs. */
export interface MonitorPlaces extends TopicPlaces {
  /** The construct without which nothing is watched any more. */
  readonly monitor: IConstruct;

  /** The construct of a stack with what the monitor creates there for certificates of the stack `home`. */
  scopeIn(stack: Stack, home: Stack): Construct;
}

/** The monitors that watch a certificate, by the Stage that it is deployed with. An ARN may be watched in each Stage. */
const WATCHED = new WeakMap<Stage, Map<unknown, Watching>>();

/** The name of the monitor that watches a certificate, if one does. */
export function watcherOf({ identity, stack }: WatchedCertificate): string | undefined {
  const watching = WATCHED.get(stageOf(stack))?.get(identity);
  return watching?.isRemoved ? undefined : watching?.name;
}

/** Creates alarms and rules for certificates, each in the region of its certificate. */
export class Watching {
  private readonly notifications: Notifications;
  private readonly events = new Map<Construct, CertificateEvents>();

  public readonly dashboard?: CertificatesWidget;

  /** What the monitor has in other stacks. */
  private readonly elsewhere = new Set<Construct>();

  constructor(public readonly name: string, private readonly props: CertificateMonitorProps, private readonly places: MonitorPlaces) {
    this.dashboard = props.dashboard && CertificatesWidget.on(props.dashboard);
    this.notifications = new Notifications(name, props, { scopeFor: (stack, home) => this.noting(places.scopeFor(stack, home)) });
  }

  /** Whether the app has removed the monitor. */
  public get isRemoved(): boolean {
    return isRemoved(this.places.monitor);
  }

  public watch(certificate: WatchedCertificate, threshold?: Duration): void {
    const { identity, owner, path, renewal } = certificate;
    const stage = stageOf(certificate.stack);
    const watched = WATCHED.get(stage) ?? new Map<unknown, Watching>();
    watched.get(identity)?.removeElsewhere();
    const stack = stackOfAlarm(certificate, this.props.supportStackSynthesizer);
    const home = homeOf(certificate);
    const destinations = this.notifications.destinationsFor(stack, home, `certificate "${path}"`, owner);
    const inStack = this.noting(this.places.scopeIn(stack, home));
    const scope = new Construct(inStack, idOf(certificate, stage));
    const days = threshold ?? this.props.thresholds?.[renewal] ?? Duration.days(EXPIRY[renewal].alarmAt);
    const alarm = createExpiryAlarm(scope, certificate, days, destinations);
    this.dashboard?.addCertificate(certificate, alarm);
    this.eventsOf(certificate, scope, inStack, destinations).add(certificate);
    // tags are Aspects, which may have had their turn
    tagAsAt(scope, scope);
    scope.node.addValidation({ validate: () => [...this.removedFrom(certificate), ...this.conditionSince(certificate)] });
    WATCHED.set(stage, watched.set(identity, this));
  }

  /** The topics for alarms of a stack about an endpoint. */
  public destinationsFor(stack: Stack, endpoint: string): Destination[] {
    return this.notifications.destinationsFor(stack, deployedStack(stack), `endpoint "${endpoint}"`, this.places.monitor);
  }

  /** Throws if no deployment order is possible with the topic, channels or dashboard that the monitor was given. */
  public checkOrder(): void {
    this.notifications.checkOrder();
    this.dashboard?.checkOrder();
  }

  private noting(scope: Construct): Construct {
    if (scope !== this.places.monitor) this.elsewhere.add(scope);
    return scope;
  }

  /** Removes what a monitor that is removed has in other stacks. */
  private removeElsewhere(): void {
    if (!this.isRemoved) return;
    this.elsewhere.forEach(({ node }) => node.scope?.node.tryRemoveChild(node.id));
    this.elsewhere.clear();
  }

  /** An alarm refers to its certificate and to its topic, so it cannot stay without them. */
  private removedFrom({ identity, path }: WatchedCertificate): string[] {
    if (typeof identity !== 'string' && isRemoved(identity)) {
      return [`${this.name}: certificate "${path}" was removed from the app after it was watched, but its alarm refers to it: remove it before it is watched`];
    }
    if (!this.isRemoved) return [];
    return [`${this.name} was removed from the app, but the alarm of certificate "${path}" in another stack sends to its topic: remove it before it watches`];
  }

  /** An alarm that has another condition refers to a certificate that may not exist. A lookup in another stack has no condition. */
  private conditionSince({ condition, identity, path, region }: WatchedCertificate): string[] {
    if (typeof identity === 'string' || region !== undefined || identity.cfnOptions.condition === condition) return [];
    return [`${this.name}: certificate "${path}" got another condition after it was watched, and its alarm does not have it: set the condition before it is watched`];
  }

  /** The rules of a stack, or for a certificate that the stack creates on a condition, rules of its own. */
  private eventsOf({ condition }: WatchedCertificate, scope: Construct, inStack: Construct, destinations: readonly Destination[]): CertificateEvents {
    if (condition) return new CertificateEvents(scope, destinations, this.dashboard, condition);
    const events = this.events.get(inStack) ?? new CertificateEvents(inStack, destinations, this.dashboard);
    this.events.set(inStack, events);
    return events;
  }
}

/** The stack that is deployed with the construct that the user knows. It may have the certificate in a support stack. */
function homeOf({ path, stack }: WatchedCertificate): Stack {
  return deployedStack(Stack.of(constructAt(path, stack) ?? stack));
}

/** An ID that no other certificate of a stack has. It is part of logical IDs, so it can never change. */
function idOf({ identity, path }: WatchedCertificate, stage: Stage): string {
  const { path: outer } = stage.node;
  const below = outer && path.startsWith(`${outer}/`) ? path.slice(outer.length + 1) : path;
  return typeof identity === 'string' ? `${below}-${identity.split('/').at(-1)}` : below;
}
