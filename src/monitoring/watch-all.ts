import { AspectPriority, Aspects, IAspect, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { WatchAllProps } from './certificate-monitor-props';
import { certificatesAt, isCertificate, unknownCertificatesAt } from './certificates-at';
import { monitorStack } from './places';
import { topicStack } from './topic-stack';
import { certificateOf, FoundCertificate, isWatchable, UnwatchableCertificate } from './watched-certificate';
import { watcherOf, Watching } from './watching';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { LIBRARY_ID } from '../cross-region/library-id';
import { isWithin } from '../cross-region/original';

/** It is part of logical IDs, so it can never change. */
const ID = 'CertificateMonitor';

const APPLIED = new WeakMap<IConstruct, WatchAll[]>();

/**
 * Watches all certificates beneath a scope, as CDK visits their constructs.
 *
 * CDK visits the constructs of a Stage when it synthesizes the Stage, which it does before it visits those of the App. So each Stage has this Aspect too, and a
 * validation of the scope finds what no Aspect has reached.
 */
export class WatchAll implements IAspect {
  public static apply(scope: IConstruct, props: WatchAllProps): void {
    const name = `CertificateMonitor.watchAll() of "${scope.node.path || 'App'}"`;
    if (!Stage.isStage(scope) && !Stack.isStack(scope)) throw new Error(`${name}: scope must be an App, a Stage or a stack: give the stack around it`);
    const applied = APPLIED.get(scope.node.root) ?? [];
    if (applied.some((each) => each.scope === scope)) throw new Error(`${name} was called before: call it once, with all emails and exclusions`);
    const watchAll = new WatchAll(name, scope, { ...props });
    watchAll.checkTopicStack(applied);
    APPLIED.set(scope.node.root, [...applied, watchAll]);
    watchAll.stages.forEach((stage) => Aspects.of(stage).add(watchAll, { priority: AspectPriority.READONLY }));
    scope.node.addValidation({ validate: () => watchAll.missed() });
    watchAll.stages.forEach((stage) => stage.node.addValidation({ validate: () => watchAll.reportUnknown(stage) }));
  }

  private readonly watching: Watching;

  /** What a stack has in other regions is beside it, so its whole Stage is visited. */
  private readonly stages: ReadonlySet<Stage>;
  private readonly reached = new Set<Stage>();
  private readonly reported = new Set<string>();
  private readonly excludedArns: ReadonlySet<unknown>;

  private constructor(private readonly name: string, private readonly scope: IConstruct, private readonly props: WatchAllProps) {
    this.stages = new Set([Stage.isStage(scope) ? scope : stageOf(scope), ...scope.node.findAll().filter((each) => Stage.isStage(each))]);
    const { exclude = [], excludeArns = [] } = props;
    this.excludedArns = new Set([...excludeArns, ...exclude.filter(isCertificate).flatMap((each) => arnOf(certificateOf(each)) ?? [])]);
    this.watching = new Watching(name, props, {
      scopeIn: (stack, home) => constructIn(stack, this.partOf(home)),
      scopeFor: (stack, home) => this.scopeOfTopic(stack, this.partOf(home)),
      monitor: scope,
    });
  }

  /** Two calls that find certificates in one Stage cannot share a topic: each has its own subscribers. */
  private checkTopicStack(applied: readonly WatchAll[]): void {
    const { topic, topicStackName: name } = this.props;
    if (name === undefined) return;
    if (topic) throw new Error(`${this.name}: topic "${topic.node.path}" has its own stack: leave out topicStackName, or give emails or httpsUrls instead of topic`);
    const other = applied.find(({ props, scope, stages }) => props.topicStackName === name
      && [scope, this.scope].some((each) => Stack.isStack(each)) && [...stages].some((stage) => this.stages.has(stage)));
    if (other) throw new Error(`${this.name}: ${other.name} has topicStackName "${name}" too: give each call another topicStackName`);
  }

  public visit(node: IConstruct): void {
    if (Stage.isStage(node)) this.reached.add(node);
    for (const certificate of this.certificatesAt(node)) {
      if (isWatchable(certificate)) this.watching.watch(certificate);
      else this.report(certificate);
    }
    this.watching.checkOrder();
  }

  /**
   * A topic that moves is a new topic without confirmed subscriptions. So its place depends on nothing but the stack that has the certificate, or
   * the name that the user gave: whichever other stacks and certificates there are, it stays where it is.
   */
  private scopeOfTopic(stack: Stack, home: Stack): Construct {
    const { topicStackName, supportStackSynthesizer: synthesizer } = this.props;
    const { region } = stack;
    if (topicStackName !== undefined) {
      const named = topicStack(topicStackName, stack, synthesizer);
      return constructIn(named, named);
    }
    if (stack.environment === home.environment) return constructIn(home, home);
    return constructIn(monitorStack(home, { region, reason: `the topic for certificates of stack "${home.node.path}" is for ${region}`, synthesizer }), home);
  }

  /** A nested stack may be watched apart from the stack around it. */
  private partOf(home: Stack): Stack {
    return Stack.isStack(this.scope) ? this.scope : home;
  }

  /** The certificates at a construct that are to be watched, and are not. */
  private certificatesAt(node: IConstruct): FoundCertificate[] {
    const isWatched = (certificate: FoundCertificate) => isWatchable(certificate) && watcherOf(certificate) !== undefined;
    return certificatesAt(node).filter((certificate) => this.isResponsibleFor(certificate) && !isWatched(certificate));
  }

  private isResponsibleFor(certificate: FoundCertificate): boolean {
    const { path } = certificate;
    const [nearest] = (APPLIED.get(this.scope.node.root) ?? []).filter(({ scope }) => isWithin(path, scope))
      .sort((one, other) => other.scope.node.path.length - one.scope.node.path.length);
    return nearest === this && !this.isExcluded(certificate);
  }

  private isExcluded(certificate: FoundCertificate): boolean {
    const { exclude = [] } = this.props;
    return this.excludedArns.has(arnOf(certificate)) || exclude.some((scope) => isWithin(certificate.path, scope));
  }

  /** Several constructs may use one certificate that cannot be watched. */
  private report(certificate: UnwatchableCertificate): void {
    const { owner, problem } = certificate;
    if (this.reported.has(keyOf(certificate))) return;
    this.reported.add(keyOf(certificate));
    Validations.of(owner).addWarning('cdk-acm::unwatched-certificate', `${problem}; or exclude it from watchAll()`);
  }

  /** Reports the certificates of a Stage that only the resources name that use them, if their ARNs are known at deployment only. */
  private reportUnknown(stage: Stage): string[] {
    if (this.reached.has(stage)) this.unknownIn(stage).forEach((certificate) => this.report(certificate));
    return [];
  }

  private unknownIn(scope: IConstruct): UnwatchableCertificate[] {
    const constructs = scope.node.findAll();
    const arns = new Set<unknown>(constructs.filter(isCertificate).map(({ certificateArn }) => certificateArn));
    return constructs.flatMap((node) => unknownCertificatesAt(node, arns)).filter((certificate) => this.isResponsibleFor(certificate));
  }

  /** Fails synthesis for certificates that no Aspect has reached: nothing can be added to their Stage any more. */
  private missed(): string[] {
    const missed = this.scope.node.findAll().flatMap((node) => this.certificatesAt(node))
      .filter((certificate) => isWatchable(certificate) || !this.reported.has(keyOf(certificate)));
    const unknown = this.unknownIn(this.scope).filter(({ owner }) => !this.reached.has(stageOf(owner)));
    return [...new Set([...missed, ...unknown].map((certificate) => this.missedText(certificate)))];
  }

  private missedText({ owner, path }: FoundCertificate): string {
    const stage = stageOf(owner);
    return this.reached.has(stage)
      ? `${this.name}: certificate "${path}" is not watched, as an Aspect creates it after watchAll() has visited its stack: `
        + 'set the feature flag "@aws-cdk/core:aspectStabilization" to true in cdk.json'
      : `${this.name}: certificate "${path}" is not watched, as Stage "${stage.node.path}" is created after watchAll(), or synthesized before it: `
        + 'call watchAll on the Stage, in its constructor';
  }
}

/** The ARN of a certificate that the app does not create. */
function arnOf(certificate?: FoundCertificate): string | undefined {
  if (!certificate || !isWatchable(certificate)) return certificate?.arn;
  return typeof certificate.identity === 'string' ? certificate.identity : undefined;
}

/** What tells a problem from others. Each Stage is deployed apart. */
function keyOf({ owner, arn, problem }: UnwatchableCertificate): string {
  return `${stageOf(owner).node.path} ${arn ?? problem}`;
}

/** What a stack has for the certificates of a stack of the user. Several of these may share a support stack, where each has its own part. */
function constructIn(stack: Stack, home: Stack): Construct {
  const { scopes } = home.node;
  const isInside = deployedStack(stack) === deployedStack(home);
  const ids = isInside ? [] : scopes.slice(scopes.indexOf(stageOf(home)) + 1).map(({ node }) => node.id);
  return [LIBRARY_ID, ID, ...ids].reduce(
    (scope: Construct, id) => scope.node.tryFindChild(id) as Construct | undefined ?? new Construct(scope, id), stack);
}
