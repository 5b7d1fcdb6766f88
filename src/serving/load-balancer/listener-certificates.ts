import { CfnResource, Stack, Stage, Token, Validations } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationListener, ApplicationListenerCertificate, CfnListenerCertificate, ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';
import { assertSameRegion } from './certificate-region';
import { CertificatesOfOtherStacks } from './certificates-of-other-stacks';
import { creatorOf, knownNames } from '../../certificate/created-certificate';
import { deployedResource, typeOf } from '../../core-internals';
import { deployedStack } from '../../cross-region/deployment-order';
import { standInFor } from '../../cross-region/stack-output';
import { dummyValuesAround, isLookedUpLater } from '../../lookups';
import { covers } from '../../names/domain-name';

/**
 * Certificates of one load balancer, default ones not counted, before a quota increase is asked for.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
const CERTIFICATES_QUOTA = 25;

/** The certificates that a listener serves: the first is its default, the others are chosen by SNI. */
export class ListenerCertificates {
  private readonly served = new Map<string, ICertificate>();

  /** The ARN that each resource of this app attaches. */
  private readonly attached = new Map<IConstruct | undefined, string>();

  private readonly ofOtherStacks: CertificatesOfOtherStacks;

  /**
   * @param owner the construct that the user sees
   */
  constructor(private readonly owner: IConstruct, private readonly listener: ApplicationListener) {
    this.ofOtherStacks = new CertificatesOfOtherStacks(listener);
  }

  /** Serves a certificate, unless it is served already. */
  public add(certificate: ICertificate): void {
    assertSameRegion(certificate, this.owner);
    if (this.served.has(certificate.certificateArn)) {
      return;
    }
    this.attach(certificate);
    this.served.set(certificate.certificateArn, certificate);
    this.warnAboveQuota();
  }

  private attach(certificate: ICertificate): void {
    const certificates = [ListenerCertificate.fromCertificateManager(certificate)];
    if (this.served.size === 0) {
      this.listener.addCertificates('Default', certificates);
      this.attached.set(this.listener.node.defaultChild, certificate.certificateArn);
      return;
    }
    const id = this.idOf(certificate);
    const attachIn = (stack: Stack) => {
      const scope = stack === Stack.of(this.listener) ? this.listener : standInFor(this.owner, stack);
      const { node } = new ApplicationListenerCertificate(scope, `${id}1`, { listener: this.listener, certificates });
      this.attached.set(node.defaultChild, certificate.certificateArn);
    };
    const home = creatorOf(certificate)?.stack;
    if (!home || deployedStack(home) === deployedStack(Stack.of(this.listener))) attachIn(Stack.of(this.listener));
    else this.ofOtherStacks.add(home, attachIn);
  }

  /** What the CDK CLI has yet to look up may end alike for two certificates. Then their whole dummy values tell them apart. */
  private idOf(certificate: ICertificate): string {
    const id = stableIdOf(certificate, this.listener);
    const isTaken = [...this.served.values()].some((each) => stableIdOf(each, this.listener) === id);
    return isTaken && isLookedUpLater(certificate.certificateArn, this.listener) ? certificate.certificateArn : id;
  }

  /**
   * Warns of names that none of the certificates is for, unless names of a certificate, or what else is served, cannot be known.
   *
   * @returns no errors: what serves a name may stand outside of this app
   */
  public warnOfUncovered(domainNames: string[]): string[] {
    const names = [...this.served.values()].map(knownNames);
    const isCovered = (name: string) => names.some((each) => each === undefined || each.some((certificateName) => covers(certificateName, name)));
    const missing = domainNames.filter((name) => !Token.isUnresolved(name) && !isCovered(name));
    if (missing.length === 0) return [];
    const dummies = dummyValuesAround(this.listener);
    const isLater = (name: string) => dummies.isIn(name);
    // A name that the CDK CLI has yet to look up may be any of the others.
    if (missing.every(isLater) || names.some((each) => each?.some(isLater))) return [];
    if (!this.servesOthers()) {
      Validations.of(this.listener).addWarning('cdk-acm::load-balancer-name-coverage',
        `no certificate covers ${listed(missing.filter((name) => !isLater(name)))}: got certificates for ${listed(names.flatMap((each = []) => each))}; `
        + 'add one that does to certificates, or leave certificates out to have one created for domainNames');
    }
    return [];
  }

  /** Whether templates have other certificates than these, for this listener or for one that may be it. */
  private servesOthers(): boolean {
    const { root, defaultChild } = this.listener.node;
    return root.node.findAll()
      .filter((each) => CfnResource.isCfnResource(each))
      .filter((each) => each === defaultChild || typeOf(each) === CfnListenerCertificate.CFN_RESOURCE_TYPE_NAME)
      .some((each) => {
        const deployed = deployedResource(each).flatMap(([, { Certificates }]) => Certificates);
        const CertificateArn = this.attached.get(each);
        return JSON.stringify(deployed) !== JSON.stringify(each.stack.resolve(CertificateArn === undefined ? [] : [{ CertificateArn }]));
      });
  }

  private warnAboveQuota(): void {
    const further = this.served.size - 1;
    if (further === CERTIFICATES_QUOTA + 1 && ![...this.served.keys()].some((arn) => isLookedUpLater(arn, this.listener))) {
      Validations.of(this.listener).addWarning('cdk-acm::certificates-per-load-balancer-quota',
        `this listener has more than ${CERTIFICATES_QUOTA} certificates besides its default one: that needs an increase of the quota `
        + '"Certificates per Application Load Balancer" in its account and region, or several names in one certificate');
    }
  }
}

/**
 * An id that belongs to the certificate, whatever its place in a list: the name at the end of its ARN, or where it is in the
 * construct tree. A stack's own id is left out for a certificate beside the listener, as it is in logical ids.
 */
function stableIdOf(certificate: ICertificate, listener: ApplicationListener): string {
  if (!Token.isUnresolved(certificate.certificateArn)) {
    return certificate.certificateArn.split('/').slice(-1)[0];
  }
  const stack = Stack.of(certificate);
  const root = stack === Stack.of(listener) ? stack : Stage.of(certificate) ?? certificate.node.root;
  return certificate.node.path.slice(root.node.path.length).replace(/^\//, '');
}

function listed(names: string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
