import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Connections, IConnectable, Port } from 'aws-cdk-lib/aws-ec2';
import {
  AddNetworkTargetsProps, AlpnPolicy, ListenerCertificate, NetworkListener, NetworkLoadBalancer, NetworkTargetGroup, Protocol, SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { NETWORK_LOAD_BALANCER_WITH_SECURITY_GROUP_BY_DEFAULT } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import { logAccess } from './access-logs';
import { assertApplicationListener, assertNoApplicationTargets, forwardTo } from './application-targets';
import { protectFromDeletion } from './deletion-protection';
import { openToAnyone } from './ingress';
import { ListenerCertificates } from './listener-certificates';
import { NetworkLoadBalancerBase } from './network-load-balancer-base';
import { withNetworkDefaults } from './network-load-balancer-settings';
import { NETWORK_TARGETS_PROPS, SECURE_NLB_INPUTS } from './secure-nlb-inputs';
import { SecureNlbProps } from './secure-nlb-props';
import { ServedDomain } from './served-domain';
import { CERTIFICATES, TARGETS_ID } from './tls-listener-inputs';
import { assertTls12 } from './tls-version';
import { checkArgument, checkConstruct } from '../../input/check';
import { namingOwner } from '../../input/owner';
import { deferred } from '../../lookups';
import { pointTo } from '../alias-records';
import { acknowledgeNoTls } from '../nag-acknowledgements';

/**
 * A Network Load Balancer that terminates TLS, for MQTT, databases and other protocols than HTTP, and for fixed IP addresses.
 *
 * Creates the load balancer, a security group, a TLS listener and a bucket for access logs. For `domainNames` it also creates alias records and,
 * unless you give `certificates`, a certificate. The deployment then waits until ACM has validated the certificate. AWS charges for the load balancer
 * and the log storage. The load balancer cannot be deleted until `deletionProtection` is false: a
 * Lambda function of the stack turns protection on after the creation, and off if CloudFormation rolls that back.
 *
 * Constructs of CDK that take an `INetworkLoadBalancer` take a `SecureNlb`.
 *
 * @example
 * import { SecureNlb } from 'cdk-acm';
 *
 * declare const service: ecs.FargateService;
 *
 * const nlb = new SecureNlb(this, 'Mqtt', {
 *   vpc,
 *   domainNames: ['mqtt.example.com'],
 *   hostedZone,
 *   port: 8883,
 *   internetFacing: true,
 * });
 * nlb.addTargets('Broker', { port: 1883, protocol: elbv2.Protocol.TCP, targets: [service] });
 */
export class SecureNlb extends NetworkLoadBalancerBase {
  /**
   * The load balancer itself.
   */
  public readonly loadBalancer: NetworkLoadBalancer;

  /**
   * The TLS listener, or the TCP listener in front of `applicationListener`.
   */
  public readonly listener: NetworkListener;

  /**
   * The default certificate: the one created for `domainNames`, or the first of `certificates`. Undefined with `applicationListener`.
   */
  public readonly certificate?: ICertificate;

  /**
   * The bucket for access logs; undefined without access logs.
   */
  public readonly accessLogsBucket?: IBucket;

  /**
   * The security groups of the load balancer, with the port of the listener as the default port.
   */
  public readonly connections: Connections;

  /** Undefined if an Application Load Balancer terminates TLS. */
  private readonly served?: ListenerCertificates;

  constructor(scope: Construct, id: string, props: SecureNlbProps) {
    super(checkConstruct('SecureNlb', scope, id, props, SECURE_NLB_INPUTS), id);

    const { applicationListener, aliasRecords = true, sslPolicy = SslPolicy.TLS13_12_RES_PQ } = props;
    const port = props.port ?? applicationListener?.port ?? 443;
    const domain = new ServedDomain(this, { ...props, redirectFrom: [] }, aliasRecords, !applicationListener);
    namingOwner(this, () => {
      assertTls12(sslPolicy, this);
      if (applicationListener) assertApplicationListener(this, applicationListener, props);
      if (props.securityGroups?.length === 0) throw new Error('securityGroups is empty: leave it out for a new one, or set disableSecurityGroups to true');
      if (props.open && props.disableSecurityGroups) throw new Error('open has no effect without security groups: leave open or disableSecurityGroups out');
    });

    // CDK creates a security group only with this feature flag, which an app may have turned off
    this.node.setContext(NETWORK_LOAD_BALANCER_WITH_SECURITY_GROUP_BY_DEFAULT, true);
    // with this ID, the load balancer and its security group have the logical IDs that a NetworkLoadBalancer in this place has
    this.loadBalancer = namingOwner(this, () => new NetworkLoadBalancer(this, 'Default', {
      ...withNetworkDefaults(props),
      loadBalancerName: props.loadBalancerName === undefined ? undefined : deferred(props.loadBalancerName, this),
    }));

    const [certificate, ...others] = applicationListener ? [] : domain.certificates();
    this.certificate = certificate;
    this.listener = new NetworkListener(this, 'Listener', {
      loadBalancer: this.loadBalancer,
      port,
      ...certificate ? {
        protocol: Protocol.TLS,
        certificates: [ListenerCertificate.fromCertificateManager(certificate)],
        sslPolicy,
        alpnPolicy: props.alpnPolicy ?? AlpnPolicy.NONE,
      } : { protocol: Protocol.TCP },
    });

    this.connections = new Connections({ securityGroups: this.loadBalancer.connections.securityGroups, defaultPort: Port.tcp(port) });
    if (props.open ?? (props.internetFacing && !props.securityGroups)) {
      openToAnyone({ connections: this.connections, port, loadBalancer: this.loadBalancer });
    }
    if (applicationListener) {
      forwardTo(applicationListener, this.listener, this.connections);
      acknowledgeNoTls(this.loadBalancer, this.listener);
    } else {
      this.served = new ListenerCertificates(this, this.listener);
      this.addCertificates(certificate, ...others);
    }
    if (aliasRecords) namingOwner(this, () => pointTo(this.loadBalancer, domain, this));
    this.accessLogsBucket = logAccess(this.loadBalancer, this, applicationListener ? { ...props, accessLogs: false } : props);
    if (props.deletionProtection ?? true) protectFromDeletion(this.loadBalancer, this);
  }

  /**
   * Forwards connections to targets, and allows these connections and those of health checks if the targets have security groups.
   *
   * By default the load balancer encrypts what it sends to the targets (`Protocol.TLS`), and does not verify their certificates. With `Protocol.TCP`
   * it sends plain text.
   *
   * @param id the construct ID of the target group
   * @param props the targets, and the port and protocol to use for them
   * @returns the new target group
   */
  public addTargets(id: string, props: AddNetworkTargetsProps): NetworkTargetGroup {
    checkArgument(`addTargets() of "${this.node.path}"`, 'id', id, TARGETS_ID, this);
    checkArgument(`addTargets() of "${this.node.path}"`, 'props', props, NETWORK_TARGETS_PROPS, this);
    this.assertTerminatesTls('addTargets()', 'add targets');
    const targetGroup = this.listener.addTargets(id, props);
    namingOwner(this, () => assertNoApplicationTargets(targetGroup));
    const ports = new Set([props.port, Number(props.healthCheck?.port ?? props.port)].filter((port) => !Number.isNaN(port)));
    (props.targets ?? []).filter(isConnectable).forEach((target) => ports.forEach((port) => this.connections.allowTo(target, Port.tcp(port))));
    return targetGroup;
  }

  /**
   * Adds certificates to the listener. Clients choose them by server name (SNI).
   *
   * @param certificates certificates in the region of the load balancer
   */
  public addCertificates(...certificates: ICertificate[]): void {
    checkArgument(`addCertificates() of "${this.node.path}"`, 'certificates', certificates, CERTIFICATES, this);
    this.assertTerminatesTls('addCertificates()', 'add certificates');
    certificates.forEach((certificate) => this.served?.add(certificate));
  }

  private assertTerminatesTls(method: string, what: string): void {
    if (this.served) return;
    throw new Error(`${method} of "${this.node.path}" has no effect, because applicationListener terminates TLS: ${what} to the Application Load Balancer`);
  }
}

function isConnectable<T extends object>(target: T): target is T & IConnectable {
  return 'connections' in target;
}
