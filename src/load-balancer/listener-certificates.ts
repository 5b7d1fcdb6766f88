import { Stack, Stage, Token, Validations } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationListener, ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { assertSameRegion } from './certificate-region';

/**
 * Certificates of one load balancer, default ones not counted, before a quota increase is asked for.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
const CERTIFICATES_QUOTA = 25;

/** The certificates that a listener serves: the first is its default, the others are chosen by SNI. */
export class ListenerCertificates {
  private readonly arns = new Set<string>();

  constructor(private readonly listener: ApplicationListener) {}

  /** Serves a certificate, unless it is served already. */
  public add(certificate: ICertificate): void {
    assertSameRegion(certificate, this.listener.loadBalancer);
    if (this.arns.has(certificate.certificateArn)) {
      return;
    }
    this.listener.addCertificates(stableIdOf(certificate, this.listener), [ListenerCertificate.fromCertificateManager(certificate)]);
    this.arns.add(certificate.certificateArn);
    this.warnAboveQuota();
  }

  private warnAboveQuota(): void {
    const further = this.arns.size - 1;
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
