import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Connections } from 'aws-cdk-lib/aws-ec2';
import {
  AddApplicationTargetsProps, ApplicationListener, ApplicationLoadBalancer, ApplicationTargetGroup,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { logAccess } from './access-logs';
import { protectFromDeletion } from './deletion-protection';
import { TARGETS_PROPS } from './https-listener-inputs';
import { HttpsListenerOptions } from './https-listener-options';
import { HttpsPortOptions } from './https-port-options';
import { openToAnyone } from './ingress';
import { assertPortIsFree } from './listener-ports';
import { LoadBalancerBase } from './load-balancer-base';
import { LoadBalancerOfSecureAlb } from './load-balancer-of-secure-alb';
import { tooManyAttributes, turnOffOthers, withDefaults } from './load-balancer-settings';
import { redirectNames } from './redirect-rules';
import { setServerHeader } from './response-headers';
import { SECURE_ALB_INPUTS } from './secure-alb-inputs';
import { SecureAlbProps } from './secure-alb-props';
import { SecureListener } from './secure-listener';
import { HTTPS_PORT_OPTIONS, LISTENER_ID } from './secure-listener-inputs';
import { ServedDomain } from './served-domain';
import { CERTIFICATES, TARGETS_ID } from './tls-listener-inputs';
import { protectWith } from './web-acl';
import { checkArgument, checkConstruct } from '../../input/check';
import { namingOwner, namingWhole } from '../../input/owner';
import { deferred } from '../../lookups';
import { pointTo } from '../alias-records';
import { acknowledgeRedirectListener } from '../nag-acknowledgements';

/**
 * An Application Load Balancer that serves HTTPS only.
 *
 * Creates the load balancer, a listener on port 443, a listener on port 80 that redirects to it, and a bucket for access logs. For
 * `domainNames` it also creates alias records and, unless you give `certificates`, a certificate. The deployment then waits until ACM has validated the
 * certificate. AWS charges for the load balancer and the log storage. The load balancer cannot be deleted until `deletionProtection` is false: a
 * Lambda function of the stack turns protection on after the creation, and off if CloudFormation rolls that back.
 *
 * A request for which there is no target or action gets a 404 response. Constructs of CDK that take an `IApplicationLoadBalancer` take a `SecureAlb`.
 *
 * @example
 * import { SecureAlb } from 'cdk-acm';
 *
 * declare const service: ecs.FargateService;
 *
 * const alb = new SecureAlb(this, 'Web', {
 *   vpc,
 *   domainNames: ['www.example.com'],
 *   hostedZone,
 *   internetFacing: true,
 * });
 * alb.addTargets('Service', { port: 80, targets: [service] });
 */
export class SecureAlb extends LoadBalancerBase {
  /**
   * The load balancer itself.
   */
  public readonly loadBalancer: ApplicationLoadBalancer;

  /**
   * The listener on port 443: its actions, rules and targets.
   */
  public readonly httpsListener: ApplicationListener;

  /**
   * The listener on port 80, which redirects to HTTPS; undefined if `redirectHttp` is false.
   */
  public readonly redirectListener?: ApplicationListener;

  /**
   * The default certificate: the one created for `domainNames`, or the first of `certificates`.
   */
  public readonly certificate: ICertificate;

  /**
   * The bucket for logs; undefined without logs.
   */
  public readonly accessLogsBucket?: IBucket;

  /**
   * The security groups of the load balancer, with port 443 as the default port.
   */
  public readonly connections: Connections;

  private readonly httpsListeners: SecureListener[] = [];

  private readonly certificates: ICertificate[];

  /** What each HTTPS listener has. */
  private readonly security: HttpsListenerOptions;

  constructor(scope: Construct, id: string, props: SecureAlbProps) {
    super(checkConstruct('SecureAlb', scope, id, props, SECURE_ALB_INPUTS), id);

    const aliasRecords = props.aliasRecords ?? true;
    const domain = new ServedDomain(this, props, aliasRecords);

    // with this ID, the load balancer and its security group have the logical IDs that an ApplicationLoadBalancer in this place has
    this.loadBalancer = namingOwner(this, () => new LoadBalancerOfSecureAlb(this, 'Default', {
      ...withDefaults(props),
      loadBalancerName: props.loadBalancerName === undefined ? undefined : deferred(props.loadBalancerName, this),
    }));
    turnOffOthers(this.loadBalancer, props);

    this.certificates = [...domain.certificates()];
    [this.certificate] = this.certificates;
    this.security = {
      sslPolicy: props.sslPolicy,
      strictTransportSecurity: props.strictTransportSecurity,
      contentSecurityPolicy: props.contentSecurityPolicy,
      frameOptions: props.frameOptions,
      contentTypeOptions: props.contentTypeOptions,
      cors: props.cors,
      serverHeader: props.serverHeader,
      clientCertificates: props.clientCertificates,
      mutualAuthentication: props.mutualAuthentication,
    };
    this.httpsListener = this.createListener('Listener', { port: 443 }).listener;
    namingOwner(this, () => redirectNames(domain.redirectFrom, domain.domainNames, this.httpsListener));

    if (props.redirectHttp ?? true) {
      this.redirectListener = this.loadBalancer.addRedirect({ open: false });
      acknowledgeRedirectListener(this.redirectListener);
      setServerHeader(this.redirectListener, props);
    }

    this.connections = this.httpsListener.connections;
    if (props.open ?? (props.internetFacing && !props.securityGroup)) {
      openToAnyone(this.httpsListener);
      if (this.redirectListener) openToAnyone(this.redirectListener);
    }

    if (aliasRecords) namingOwner(this, () => pointTo(this.loadBalancer, domain, this));

    this.accessLogsBucket = logAccess(this.loadBalancer, this, props);
    if (props.deletionProtection ?? true) protectFromDeletion(this.loadBalancer, this);
    this.node.addValidation({ validate: () => tooManyAttributes(this.loadBalancer) });
    if (props.webAclArn !== undefined) {
      const { webAclArn } = props;
      namingOwner(this, () => protectWith(webAclArn, this.loadBalancer, this));
    }
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
    return this.httpsListeners[0].addTargets(id, props);
  }

  /**
   * Adds certificates to the HTTPS listener, and to those of `addHttpsListener()`. Clients choose them by server name (SNI).
   *
   * @param certificates certificates in the region of the load balancer
   */
  public addCertificates(...certificates: ICertificate[]): void {
    checkArgument(`addCertificates() of "${this.node.path}"`, 'certificates', certificates, CERTIFICATES, this);
    this.httpsListeners.forEach((listener) => namingWhole(this, listener.node.id, () => listener.addCertificates(...certificates)));
    this.certificates.push(...certificates);
  }

  /**
   * Adds an HTTPS listener on another port, with the certificates, security policy, headers and client authentication of the one on port 443.
   *
   * A blue/green deployment can test the new version there. The listener costs nothing. Connections to it are refused until you allow them with
   * its `connections`, or set `open`.
   *
   * @param id the construct ID of the listener
   * @param props the port
   * @returns the new listener
   */
  public addHttpsListener(id: string, props: HttpsPortOptions): SecureListener {
    checkArgument(`addHttpsListener() of "${this.node.path}"`, 'id', id, LISTENER_ID, this);
    checkArgument(`addHttpsListener() of "${this.node.path}"`, 'props', props, HTTPS_PORT_OPTIONS, this);
    // that listener has these certificates, or redirects
    namingOwner(this, () => assertPortIsFree(props.port, this.loadBalancer, 'give another port'));
    return this.createListener(id, props);
  }

  private createListener(id: string, { port, defaultAction, open }: HttpsPortOptions): SecureListener {
    const { loadBalancer, certificates, security } = this;
    const props = { loadBalancer, certificates, port, defaultAction, open, ...security };
    const listener = namingWhole(this, id, () => new SecureListener(this, id, props));
    this.httpsListeners.push(listener);
    return listener;
  }
}
