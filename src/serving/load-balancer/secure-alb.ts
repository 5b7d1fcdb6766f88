import { Duration } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Connections, IConnectable } from 'aws-cdk-lib/aws-ec2';
import {
  AddApplicationTargetsProps, ApplicationListener, ApplicationLoadBalancer, ApplicationProtocol, ApplicationTargetGroup, DesyncMitigationMode,
  IpAddressType, SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { createAccessLogsBucket, stopAccessLogs, writeAccessLogs } from './access-logs';
import { answerNotFound } from './default-answer';
import { openToAnyone } from './ingress';
import { ListenerCertificates } from './listener-certificates';
import { RegionalCertificate, RegionalCertificateProps } from '../../certificate';
import { rolesOf } from '../../certificate/validation/zone-roles';
import { checkArgument, checkConstruct } from '../../input/check';
import { deferred } from '../../lookups';
import { acknowledgeRedirectListener } from '../nag-acknowledgements';
import { CERTIFICATES, SECURE_ALB_INPUTS, TARGETS_ID, TARGETS_PROPS } from './secure-alb-inputs';
import { SecureAlbProps } from './secure-alb-props';
import { assertServable, checkedNames } from '../served-names';
import { strictTransportSecurityValue } from '../strict-transport-security';
import { withTrustOf } from './client-certificates';
import { completeMutualAuthentication } from './mutual-authentication';
import { assertTls12 } from './tls-version';
import { protectWith } from './web-acl';
import { namingOwner } from '../../input/owner';
import { pointTo } from '../alias-records';
import { assertAliasZones } from '../alias-zones';

/** The listener attribute that adds the header to each response. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html */
const HSTS_ATTRIBUTE = 'routing.http.response.strict_transport_security.header_value';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html (idle_timeout.timeout_seconds) */
const DEFAULT_IDLE_TIMEOUT = Duration.seconds(60);

/**
 * An Application Load Balancer that serves HTTPS only.
 *
 * Creates the load balancer, a listener on port 443, a listener on port 80 that redirects to it, and a bucket for access logs. For
 * `domainNames` it also creates alias records and, unless you give `certificates`, a certificate. The deployment then waits until ACM has validated the
 * certificate. AWS charges for the load balancer and the log storage. The load balancer cannot be deleted until `deletionProtection` is false.
 *
 * A request for which there is no target or action gets a 404 response.
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
export class SecureAlb extends Construct implements IConnectable {
  /**
   * The load balancer itself.
   */
  public readonly loadBalancer: ApplicationLoadBalancer;

  /**
   * The listener on port 443: its actions, rules and targets.
   */
  public readonly httpsListener: ApplicationListener;

  /**
   * The listener on port 80, which redirects to HTTPS.
   */
  public readonly redirectListener: ApplicationListener;

  /**
   * The default certificate: the one created for `domainNames`, or the first of `certificates`.
   */
  public readonly certificate: ICertificate;

  /**
   * The bucket for access logs; undefined without access logs.
   */
  public readonly accessLogsBucket?: IBucket;

  /**
   * The security groups of the load balancer, with port 443 as the default port.
   */
  public readonly connections: Connections;

  private readonly served: ListenerCertificates;

  constructor(scope: Construct, id: string, props: SecureAlbProps) {
    super(checkConstruct('SecureAlb', scope, id, props, SECURE_ALB_INPUTS), id);

    const names = namingOwner(this, () => checkedNames(props.domainNames ?? [], this));
    const zones = [...props.hostedZone ? [props.hostedZone] : [], ...props.hostedZones ?? []];
    const aliasRecords = props.aliasRecords ?? true;
    const roles = rolesOf(props);
    namingOwner(this, () => assertServable({ names, zones, certificates: props.certificates ?? [], aliasRecords, roles }));
    if (aliasRecords) namingOwner(this, () => assertAliasZones(names, zones, roles));
    const sslPolicy = props.sslPolicy ?? SslPolicy.TLS13_12_RES_PQ;
    namingOwner(this, () => assertTls12(sslPolicy, this));

    const mutualAuthentication = withTrustOf(props.clientCertificates, props.mutualAuthentication, this);

    // with this ID, the load balancer and its security group have the logical IDs that an ApplicationLoadBalancer in this place has
    this.loadBalancer = new ApplicationLoadBalancer(this, 'Default', {
      vpc: props.vpc,
      vpcSubnets: props.vpcSubnets,
      internetFacing: props.internetFacing,
      securityGroup: props.securityGroup,
      loadBalancerName: props.loadBalancerName === undefined ? undefined : deferred(props.loadBalancerName, this),
      // Defaults are written too: a load balancer keeps what its template leaves out.
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
      ipAddressType: props.ipAddressType ?? IpAddressType.IPV4,
      idleTimeout: props.idleTimeout ?? DEFAULT_IDLE_TIMEOUT,
      deletionProtection: props.deletionProtection ?? true,
      dropInvalidHeaderFields: props.dropInvalidHeaderFields ?? true,
      desyncMitigationMode: props.desyncMitigationMode ?? DesyncMitigationMode.DEFENSIVE,
    });

    this.httpsListener = this.loadBalancer.addListener('Listener', {
      protocol: ApplicationProtocol.HTTPS,
      open: false,
      sslPolicy,
      mutualAuthentication: completeMutualAuthentication(mutualAuthentication),
    });
    this.httpsListener.setAttribute(HSTS_ATTRIBUTE, namingOwner(this, () => strictTransportSecurityValue(props.strictTransportSecurity)));
    answerNotFound(this.httpsListener);

    this.redirectListener = this.loadBalancer.addRedirect({ open: false });
    acknowledgeRedirectListener(this.redirectListener);

    this.connections = this.httpsListener.connections;
    if (props.open ?? (props.internetFacing && !props.securityGroup)) {
      openToAnyone(this.httpsListener);
      openToAnyone(this.redirectListener);
    }

    const validated = { hostedZones: zones, validationRoles: roles };
    const [certificate, ...others] = props.certificates?.length ? props.certificates : [this.createCertificate(names, validated)];
    this.certificate = certificate;
    this.served = new ListenerCertificates(this, this.httpsListener);
    this.addCertificates(certificate, ...others);
    if (aliasRecords) namingOwner(this, () => pointTo(this.loadBalancer, names, zones, this));

    if (props.accessLogs ?? true) {
      this.accessLogsBucket = props.accessLogsBucket ?? createAccessLogsBucket(this, 'AccessLogs');
      const bucket = this.accessLogsBucket;
      namingOwner(this, () => writeAccessLogs(this.loadBalancer, bucket, props.accessLogsPrefix));
    } else {
      const given = props.accessLogsBucket ? 'accessLogsBucket' : props.accessLogsPrefix ? 'accessLogsPrefix' : undefined;
      if (given) throw new Error(`SecureAlb "${this.node.path}": accessLogs is false, but ${given} is given: leave one of them out`);
      stopAccessLogs(this.loadBalancer);
    }
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
    return this.httpsListener.addTargets(id, props);
  }

  /**
   * Adds certificates to the HTTPS listener. Clients choose them by server name (SNI).
   *
   * @param certificates certificates in the region of the load balancer
   */
  public addCertificates(...certificates: ICertificate[]): void {
    checkArgument(`addCertificates() of "${this.node.path}"`, 'certificates', certificates, CERTIFICATES, this);
    certificates.forEach((certificate) => this.served.add(certificate));
  }

  private createCertificate([domainName, ...subjectAlternativeNames]: string[], validated: Partial<RegionalCertificateProps>): ICertificate {
    return new RegionalCertificate(this, 'Certificate', { domainName, subjectAlternativeNames, ...validated });
  }
}
