import { Stack, Stage, Token, Validations } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationListener, CfnListenerCertificate, ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { assertSameRegion } from './certificate-region';
import { knownNames } from '../certificate/created-certificate';
import { covers } from '../certificate/domain-name';

/**
 * Certificates of one load balancer, default ones not counted, before a quota increase is asked for.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
const CERTIFICATES_QUOTA = 25;

/** The certificates that a listener serves: the first is its default, the others are chosen by SNI. */
export class ListenerCertificates {
  private readonly served = new Map<string, ICertificate>();

  constructor(private readonly listener: ApplicationListener) {}

  /** Serves a certificate, unless it is served already. */
  public add(certificate: ICertificate): void {
    assertSameRegion(certificate, this.listener.loadBalancer);
    if (this.served.has(certificate.certificateArn)) {
      return;
    }
    this.listener.addCertificates(stableIdOf(certificate, this.listener), [ListenerCertificate.fromCertificateManager(certificate)]);
    this.served.set(certificate.certificateArn, certificate);
    this.warnAboveQuota();
  }

  /** What is wrong when clients call by these names; nothing is, as long as a certificate is served whose names nobody knows. */
  public problemsWith(domainNames: string[]): string[] {
    const certificates = [...this.served.values()].map(knownNames);
    const isServed = (name: string) => certificates.some((names) => names === undefined || names.some((each) => covers(each, name)));
    const missing = domainNames.filter((name) => !Token.isUnresolved(name) && !isServed(name));
    if (missing.length === 0 || this.servesOthers()) return [];
    return [`no certificate covers ${listed(missing)}: got certificates for ${listed(certificates.flatMap((names = []) => names))}; `
      + 'add one that does to certificates, or leave certificates out to have one created for domainNames'];
  }

  /** Whether the listener was given certificates by somebody else. */
  private servesOthers(): boolean {
    const further = this.listener.node.root.node.findAll()
      .filter((other) => CfnListenerCertificate.isCfnListenerCertificate(other) && other.listenerArn === this.listener.listenerArn);
    return further.length > this.served.size - 1;
  }

  private warnAboveQuota(): void {
    const further = this.served.size - 1;
    if (further === CERTIFICATES_QUOTA + 1) {
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
