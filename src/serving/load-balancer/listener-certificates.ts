import { Stack, Stage, Token, Validations } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationListener, CfnListenerCertificate, ListenerCertificate, NetworkListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct, IConstruct } from 'constructs';
import { assertSameRegion } from './certificate-region';
import { CertificatesOfOtherStacks } from './certificates-of-other-stacks';
import { creatorOf } from '../../certificate/created-certificate';
import { deployedStack } from '../../cross-region/deployment-order';
import { standInFor } from '../../cross-region/stack-output';
import { namingOwner } from '../../input/owner';
import { isLookedUpLater } from '../../lookups';

/**
 * Certificates of one load balancer, default ones not counted, before a quota increase is asked for.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
 */
const CERTIFICATES_QUOTA = 25;

/** The certificates that a listener serves: the first is its default, the others are chosen by SNI. */
export class ListenerCertificates {
  private readonly served = new Map<string, ICertificate>();

  private readonly ofOtherStacks: CertificatesOfOtherStacks;

  /**
   * @param owner the construct that the user sees
   * @param listener a listener without certificates, or a NetworkListener with its default one, which it needs from the start
   */
  constructor(private readonly owner: IConstruct, private readonly listener: ApplicationListener | NetworkListener) {
    this.ofOtherStacks = new CertificatesOfOtherStacks(listener);
  }

  /** Serves a certificate, unless it is served already. */
  public add(certificate: ICertificate): void {
    namingOwner(this.owner, () => assertSameRegion(certificate, this.listener.loadBalancer, this.owner));
    if (this.served.has(certificate.certificateArn)) {
      return;
    }
    this.attach(certificate);
    this.served.set(certificate.certificateArn, certificate);
    this.warnAboveQuota();
  }

  private attach(certificate: ICertificate): void {
    const { listener } = this;
    const home = creatorOf(certificate)?.stack;
    const isOfOtherStack = home && deployedStack(home) !== deployedStack(Stack.of(listener));
    if (this.served.size === 0) {
      if (!isNetwork(listener)) listener.addCertificates('Default', [ListenerCertificate.fromCertificateManager(certificate)]);
      if (isOfOtherStack) this.ofOtherStacks.add(home, (stack) => this.assertDefaultIn(stack, home));
      return;
    }
    const id = this.idOf(certificate);
    const attachIn = (stack: Stack) => {
      const scope = stack === Stack.of(listener) ? listener : standInFor(this.owner, stack);
      // the logical ID is that of CDK's own construct, which is not public for a NetworkListener
      const place = new Construct(scope, `${id}1`);
      new CfnListenerCertificate(place, 'Resource', { listenerArn: listener.listenerArn, certificates: [{ certificateArn: certificate.certificateArn }] });
    };
    if (isOfOtherStack) this.ofOtherStacks.add(home, attachIn);
    else attachIn(Stack.of(listener));
  }

  /** A listener is created with its default certificate, which no other stack can attach later. */
  private assertDefaultIn(stack: Stack, home: Stack): void {
    if (stack !== home) return;
    const { path } = Stack.of(this.listener).node;
    throw new Error(`the first certificate of "${this.owner.node.path}" comes from stack "${home.node.path}", which needs stack "${path}": each of the two `
      + `stacks would need the other; create this certificate in stack "${path}" or in one that needs nothing of it, or put another certificate first`);
  }

  /** Dummy values of two certificates can end in the same text. Then their complete dummy values distinguish them. */
  private idOf(certificate: ICertificate): string {
    const id = stableIdOf(certificate, this.listener);
    const isTaken = [...this.served.values()].some((each) => stableIdOf(each, this.listener) === id);
    return isTaken && isLookedUpLater(certificate.certificateArn, this.listener) ? certificate.certificateArn : id;
  }

  private warnAboveQuota(): void {
    const further = this.served.size - 1;
    if (further === CERTIFICATES_QUOTA + 1 && ![...this.served.keys()].some((arn) => isLookedUpLater(arn, this.listener))) {
      Validations.of(this.listener).addWarning('cdk-acm::certificates-per-load-balancer-quota',
        `this listener has more than ${CERTIFICATES_QUOTA} certificates besides its default one: that needs an increase of the quota `
        + `"Certificates per ${isNetwork(this.listener) ? 'Network' : 'Application'} Load Balancer" in its account and region, or several names in one certificate`);
    }
  }
}

/**
 * An id that belongs to the certificate, whatever its place in a list: the name at the end of its ARN, or where it is in the
 * construct tree. A stack's own id is left out for a certificate beside the listener, as it is in logical ids, and so is the id `Default`: in the
 * place of a `RegionalCertificate`, that of a `MultiRegionCertificate` has the same id.
 */
function stableIdOf(certificate: ICertificate, listener: IConstruct): string {
  if (!Token.isUnresolved(certificate.certificateArn)) {
    return certificate.certificateArn.split('/').slice(-1)[0];
  }
  const stack = Stack.of(certificate);
  const root = stack === Stack.of(listener) ? stack : Stage.of(certificate) ?? certificate.node.root;
  return certificate.node.path.slice(root.node.path.length).replace(/^\/|(\/Default)+$/g, '');
}

function isNetwork(listener: ApplicationListener | NetworkListener): listener is NetworkListener {
  return 'isNetworkListener' in listener;
}
