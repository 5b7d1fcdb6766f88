import { AspectPriority, Aspects, IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { aws_certificatemanager } from 'aws-cdk-lib/interfaces';
import { Construct, IConstruct } from 'constructs';
import { CERTIFICATE_MONITOR_INPUTS, WATCH_ALL_INPUTS, WATCH_OPTIONS, WATCHED } from './certificate-monitor-inputs';
import { CertificateMonitorProps, WatchAllProps, WatchOptions } from './certificate-monitor-props';
import { ENDPOINT_NAME, WATCH_ENDPOINT_OPTIONS } from './endpoint/watch-endpoint-inputs';
import { WatchEndpointOptions } from './endpoint/watch-endpoint-options';
import { WatchedEndpoints } from './endpoint/watched-endpoints';
import { monitorStack } from './places';
import { WatchAll } from './watch-all';
import { certificateOf, isWatchable, WatchedCertificate } from './watched-certificate';
import { watcherOf, Watching } from './watching';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { standInFor } from '../cross-region/stack-output';
import { construct } from '../input/cdk';
import { checkArgument, checkConstruct, checkProps } from '../input/check';
import { optional, required } from '../input/input';
import { isKnown } from '../lookups';

/**
 * Notifies people before certificates expire, and when ACM cannot renew one.
 *
 * For each certificate that it watches, it creates an alarm on the days to expiry, in the region of the certificate. EventBridge rules send the events
 * "Renewal Action Required", "Expired" and "Revoked" of ACM, with the reason and what to do. A monitor has one topic for each region, unless you give a topic.
 * `watchEndpoint()` watches what a server sends, which ACM cannot see.
 *
 * An alarm costs about 0.10 USD per month. The metric, the events and the rules are free, and so are the first 1,000 emails per month.
 *
 * ACM publishes the metric twice a day, so that a new alarm has no state for up to 12 hours. An expired certificate has no metric, and its alarm stays in ALARM.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 * @see https://aws.amazon.com/cloudwatch/pricing/
 * @example
 * import { CertificateMonitor, RegionalCertificate } from 'cdk-acm';
 *
 * const certificate = new RegionalCertificate(this, 'Certificate', {
 *   domainName: 'api.example.com',
 *   hostedZone,
 * });
 * const monitor = new CertificateMonitor(this, 'Monitor', {
 *   emails: ['ops@example.com'],
 * });
 * monitor.watch(certificate);
 * monitor.watchEndpoint('api.example.com');
 */
export class CertificateMonitor extends Construct {
  /**
   * Watches every certificate of an app, a Stage or a stack, whichever library creates it, also in stacks that are added later. A certificate that
   * `Certificate.fromCertificateArn()`, `ListenerCertificate.fromArn()` or an L1 names is watched too, if its ARN is a text. A certificate that cannot be watched is
   * reported in a warning.
   *
   * The alarm of a certificate is in the stack that creates the certificate. Each stack with certificates has a topic, and so has its support stack in each other
   * region, whatever the other stacks of the app are. With `topicStackName`, a stack of its own in each region has the topic.
   * A certificate that a CertificateMonitor watches already is left to it. If this is called for an app and for a Stage or stack of it, the
   * nearer call applies.
   *
   * CDK synthesizes the Stages of an app before the app. So call this after the Stages are created, or in the constructor of each Stage: synthesis
   * fails if a certificate of a Stage cannot be reached.
   *
   * @param scope The App, a Stage or a stack
   * @param props Who is notified, and which certificates are excluded
   * @throws if it was called for the same scope before
   */
  public static watchAll(scope: IConstruct, props: WatchAllProps): void {
    checkArgument('CertificateMonitor.watchAll()', 'scope', scope, construct('app'));
    checkProps(`CertificateMonitor.watchAll() of "${scope.node.path || 'App'}"`, props, WATCH_ALL_INPUTS, scope);
    WatchAll.apply(scope, props);
  }

  private readonly watching: Watching;
  private readonly endpoints: WatchedEndpoints;

  constructor(scope: Construct, id: string, props: CertificateMonitorProps) {
    super(checkConstruct('CertificateMonitor', scope, id, props, CERTIFICATE_MONITOR_INPUTS), id);
    const home = Stack.of(this);
    this.watching = new Watching(this.label, { ...props }, {
      monitor: this,
      scopeIn: (stack) => stack === home ? this : standInFor(this, stack),
      scopeFor: (stack) => stack.environment === home.environment
        ? this
        : standInFor(this, this.monitorStackIn(stack.region, props.supportStackSynthesizer)),
    });
    this.endpoints = new WatchedEndpoints(this, (endpoint) => this.watching.destinationsFor(home, endpoint), this.watching.dashboard);
    // what needs what is known once the app is complete
    const isOrdered = props.topic ?? props.dashboard ?? props.slackChannels;
    if (isOrdered) Aspects.of(this).add({ visit: () => this.watching.checkOrder() }, { priority: AspectPriority.READONLY });
  }

  /**
   * Watches a certificate: one of this library, of CDK or of another library, created or imported, or an L1.
   *
   * The alarm is in the stack that creates the certificate, or for a certificate in another region than its stack, in a support stack in that region.
   *
   * @param certificate A certificate of the same Stage and account
   * @param options The threshold for this certificate, if it is not that of the monitor
   * @throws if it is watched already, or if its region or account is not known. Synthesis fails if it gets a condition after this call, or is removed
   */
  public watch(certificate: aws_certificatemanager.ICertificateRef, options?: WatchOptions): void {
    checkArgument(`watch() of "${this.node.path}"`, 'certificate', certificate, required(WATCHED), this);
    checkArgument(`watch() of "${this.node.path}"`, 'options', options, optional(WATCH_OPTIONS), this);
    const found = certificateOf(certificate);
    if (!found) return;
    if (!isWatchable(found)) throw new Error(`watch() of "${this.node.path}": ${found.problem}`);
    this.check(found);
    this.watching.watch(found, options?.threshold);
  }

  /**
   * Watches what an endpoint serves: whether clients accept its certificate, and how many days are left. ACM cannot see a renewed certificate that was
   * never deployed, nor servers that are not in AWS.
   *
   * A Lambda function connects to each address of the endpoint twice a day, and sends nothing but the TLS handshake. It writes the metrics `DaysToExpiry` and
   * `Problem` with the dimension `Endpoint` into the namespace `CdkAcm`. Each has an alarm. `Problem` is 0 if clients can use the endpoint; its alarm lists what the
   * other values mean, among them an endpoint that cannot be reached. An alarm on the function is raised if it fails.
   *
   * An endpoint costs about 0.25 USD per month: 0.20 USD for two alarms, and 0.05 USD for two metrics. The alarm on the function costs 0.10 USD, and its
   * runs less than a cent.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/publishingMetrics.html
   * @see https://aws.amazon.com/cloudwatch/pricing/
   * @param domainName The name by which clients call the endpoint, which its certificate must cover
   * @param options The port, the threshold and, for an internal endpoint, its VPC and CAs
   * @throws if it is watched already, or if the VPC or the CAs are in another region or account than the monitor
   */
  public watchEndpoint(domainName: string, options?: WatchEndpointOptions): void {
    checkArgument(`watchEndpoint() of "${this.node.path}"`, 'domainName', domainName, required(ENDPOINT_NAME), this);
    checkArgument(`watchEndpoint() of "${this.node.path}"`, 'options', options, optional(WATCH_ENDPOINT_OPTIONS), this);
    this.endpoints.watch(domainName, options ?? {});
  }

  private get label(): string {
    return `CertificateMonitor "${this.node.path}"`;
  }

  private monitorStackIn(region: string, synthesizer?: IStackSynthesizer): Stack {
    return monitorStack(this, { region, reason: `the topic of ${this.label} for certificates in ${region} is there`, synthesizer });
  }

  private check(certificate: WatchedCertificate): void {
    const { path, stack } = certificate;
    const home = Stack.of(this);
    const names = `watch() of "${this.node.path}": certificate "${path}"`;
    const watcher = watcherOf(certificate);
    if (watcher !== undefined) throw new Error(`${names} is watched by ${watcher} already: watch each certificate once`);
    if (stageOf(stack) !== stageOf(this)) {
      throw new Error(`${names} is in another Stage, which is deployed apart: create a CertificateMonitor in each Stage, or call CertificateMonitor.watchAll()`);
    }
    if (stack.account !== home.account && isKnown(stack.account, stack) && isKnown(home.account, home)) {
      throw new Error(`${names} is in account ${stack.account}, and the monitor in account ${home.account}, but an alarm sends to a topic of its own account only: `
        + `create a CertificateMonitor in a stack of account ${stack.account}, or call CertificateMonitor.watchAll()`);
    }
    if (stack.environment !== home.environment && !isKnown(stack.region, stack) && deployedStack(stack) !== deployedStack(home)) {
      throw new Error(`${names} is in stack "${stack.node.path}", whose region is not known, and the monitor in stack "${home.node.path}": `
        + 'give both stacks the same env, or create a CertificateMonitor in the stack of the certificate');
    }
  }
}
