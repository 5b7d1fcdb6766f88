import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Connections, IConnectable } from 'aws-cdk-lib/aws-ec2';
import {
  AddApplicationTargetsProps, ApplicationListener, ApplicationProtocol, ApplicationTargetGroup, ListenerAction, SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import { withTrustOf } from './client-certificates';
import { answerNotFound } from './default-answer';
import { TARGETS_PROPS } from './https-listener-inputs';
import { openToAnyone } from './ingress';
import { ListenerCertificates } from './listener-certificates';
import { assertPortIsFree, listenersOn, nameOf, rememberListener } from './listener-ports';
import { loadBalancerIn } from './load-balancer-base';
import { assertApplicationLoadBalancer, assertInRegionOf } from './load-balancer-region';
import { completeMutualAuthentication } from './mutual-authentication';
import { redirectNames } from './redirect-rules';
import { setResponseHeaders, setServerHeader } from './response-headers';
import { SECURE_LISTENER_INPUTS } from './secure-listener-inputs';
import { SecureListenerProps } from './secure-listener-props';
import { ServedDomain } from './served-domain';
import { CERTIFICATES, TARGETS_ID } from './tls-listener-inputs';
import { assertTls12 } from './tls-version';
import { checkArgument, checkConstruct } from '../../input/check';
import { namingOwner } from '../../input/owner';
import { pointTo } from '../alias-records';
import { acknowledgeRedirectListener } from '../nag-acknowledgements';

const HTTP_PORT = 80;

const ANOTHER_PORT = 'give another port, or, if that is an HTTPS listener, give its construct the certificate (RegionalCertificate)';

const REDIRECT_THERE = 'leave redirectHttp out, and redirect with that listener: '
  + "addAction('Redirect', { action: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }) })";

/**
 * An HTTPS listener on an Application Load Balancer that exists already: in this app, in another stack, or outside of the app.
 *
 * Creates the listener and, for `domainNames` without `certificates`, a certificate. The deployment then waits until ACM has validated it. All of
 * it is created in the stack of this construct, so a team can add a listener to the load balancer of a platform's stack. The listener costs
 * nothing; AWS charges for the load balancer.
 *
 * A request for which there is no target or action gets a 404 response.
 *
 * @example
 * import { SecureListener } from 'cdk-acm';
 *
 * declare const service: ecs.FargateService;
 *
 * const loadBalancer = elbv2.ApplicationLoadBalancer.fromLookup(this, 'Shared', { loadBalancerTags: { app: 'shop' } });
 * const https = new SecureListener(this, 'Https', { loadBalancer, domainNames: ['www.example.com'], hostedZone });
 * https.addTargets('Service', { port: 80, targets: [service] });
 */
export class SecureListener extends Construct implements IConnectable {
  /**
   * The listener itself: its actions, rules and targets.
   */
  public readonly listener: ApplicationListener;

  /**
   * The listener on port 80, which redirects to this one; undefined without `redirectHttp`.
   */
  public readonly redirectListener?: ApplicationListener;

  /**
   * The default certificate: the one created for `domainNames`, or the first of `certificates`.
   */
  public readonly certificate: ICertificate;

  /**
   * The security groups of the load balancer, with the port of the listener as the default port.
   */
  public readonly connections: Connections;

  private readonly served: ListenerCertificates;

  constructor(scope: Construct, id: string, props: SecureListenerProps) {
    super(checkConstruct('SecureListener', scope, id, props, SECURE_LISTENER_INPUTS), id);

    const { port = 443, aliasRecords = false } = props;
    const loadBalancer = loadBalancerIn(props.loadBalancer);
    const domain = new ServedDomain(this, props, aliasRecords);
    const sslPolicy = props.sslPolicy ?? SslPolicy.TLS13_12_RES_PQ;
    namingOwner(this, () => {
      assertTls12(sslPolicy, this);
      assertApplicationLoadBalancer(loadBalancer);
      assertInRegionOf(this, loadBalancer);
      if (props.redirectHttp && port === HTTP_PORT) {
        throw new Error(`port is ${HTTP_PORT}, which redirectHttp redirects: leave port out to serve HTTPS on port 443, or leave redirectHttp out`);
      }
      assertPortIsFree(port, loadBalancer, ANOTHER_PORT);
    });
    const mutualAuthentication = namingOwner(this, () => (
      completeMutualAuthentication(withTrustOf(props.clientCertificates, props.mutualAuthentication, this))));

    // with this ID, the listener has the logical ID that an ApplicationListener in this place has
    this.listener = new ApplicationListener(this, 'Default', {
      loadBalancer,
      port,
      protocol: ApplicationProtocol.HTTPS,
      open: false,
      sslPolicy,
      mutualAuthentication,
      defaultAction: props.defaultAction,
    });
    rememberListener(this.listener);
    namingOwner(this, () => setResponseHeaders(this.listener, props));
    answerNotFound(this.listener);
    namingOwner(this, () => redirectNames(domain.redirectFrom, domain.domainNames, this.listener));
    this.connections = this.listener.connections;
    if (props.redirectHttp) {
      this.redirectListener = this.createRedirect(port);
      setServerHeader(this.redirectListener, props);
    }
    if (props.open) [this.listener, this.redirectListener].forEach((listener) => listener && openToAnyone(listener));

    const [certificate, ...others] = domain.certificates();
    this.certificate = certificate;
    this.served = new ListenerCertificates(this, this.listener);
    this.addCertificates(certificate, ...others);
    if (aliasRecords) namingOwner(this, () => pointTo(loadBalancer, domain, this));
    this.node.addValidation({ validate: () => this.takenPort() });
  }

  /**
   * Forwards requests to targets: those that match `conditions`, or all that match no rule.
   *
   * @param id the construct ID of the target group
   * @param props the targets, and the port and protocol to use for them
   * @returns the new target group
   */
  public addTargets(id: string, props: AddApplicationTargetsProps): ApplicationTargetGroup {
    checkArgument(`addTargets() of "${this.node.path}"`, 'id', id, TARGETS_ID, this);
    checkArgument(`addTargets() of "${this.node.path}"`, 'props', props, TARGETS_PROPS, this);
    if (!this.listener.loadBalancer.vpc) {
      throw new Error(`addTargets() of "${this.node.path}" cannot create a target group, because the imported load balancer ${nameOf(this.listener.loadBalancer)} `
        + 'has no vpc: give vpc to fromApplicationLoadBalancerAttributes(), or create an ApplicationTargetGroup and give it to listener.addTargetGroups()');
    }
    return this.listener.addTargets(id, props);
  }

  /**
   * Adds certificates to the listener. Clients choose them by server name (SNI).
   *
   * @param certificates certificates in the region of the load balancer
   */
  public addCertificates(...certificates: ICertificate[]): void {
    checkArgument(`addCertificates() of "${this.node.path}"`, 'certificates', certificates, CERTIFICATES, this);
    certificates.forEach((certificate) => this.served.add(certificate));
  }

  private createRedirect(port: number): ApplicationListener {
    const { loadBalancer } = this.listener;
    namingOwner(this, () => assertPortIsFree(HTTP_PORT, loadBalancer, REDIRECT_THERE));
    const listener = new ApplicationListener(this, 'Redirect', {
      loadBalancer,
      port: HTTP_PORT,
      protocol: ApplicationProtocol.HTTP,
      open: false,
      defaultAction: ListenerAction.redirect({ protocol: ApplicationProtocol.HTTPS, port: `${port}`, permanent: true }),
    });
    rememberListener(listener);
    acknowledgeRedirectListener(listener);
    return listener;
  }

  /** What is wrong if another construct has added a listener on a port of this one later. */
  private takenPort(): string[] {
    return [this.listener, this.redirectListener].flatMap((own) => own ? listenersOn(own.port, own.loadBalancer)
      .filter((other) => other !== own)
      .map((other) => `the load balancer ${nameOf(own.loadBalancer)} has another listener on port ${own.port}, "${other.node.path}": `
        + 'keep one of them. In place of a pattern of ecs-patterns, use FargateService and addTargets()') : []);
  }
}
