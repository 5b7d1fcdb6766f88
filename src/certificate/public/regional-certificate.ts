import { RemovalPolicy, Resource } from 'aws-cdk-lib';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { aws_certificatemanager } from 'aws-cdk-lib/interfaces';
import { Construct } from 'constructs';
import { createPublicCertificate } from './public-certificate';
import { PublicCertificateProps } from './public-certificate-props';
import { REQUESTABLE_KEYS } from '../../catalog/requestable';

/** Properties of a RegionalCertificate. */
export interface RegionalCertificateProps extends PublicCertificateProps {
}

/**
 * A public ACM certificate in the stack's own region, for the services that want it there: load balancers, regional APIs and most others.
 *
 * It creates one `AWS::CertificateManager::Certificate`, which is free unless it is exportable. The deployment waits until ACM
 * has validated each name, minutes with a hosted zone and as long as it takes without.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html
 * @example
 * import { RegionalCertificate } from 'cdk-acm';
 *
 * new RegionalCertificate(this, 'Certificate', {
 *   domainName: 'api.example.com',
 *   hostedZone,
 * });
 */
export class RegionalCertificate extends Resource implements ICertificate {
  /** The certificate of CDK's own library that this one wraps. */
  public readonly certificate: Certificate;

  /** The ARN of the certificate. */
  public readonly certificateArn: string;

  constructor(scope: Construct, id: string, props: RegionalCertificateProps) {
    super(scope, id);
    this.certificate = createPublicCertificate(this, this, props, {
      keyAlgorithms: REQUESTABLE_KEYS,
      keyAlgorithmRefuser: 'ACM issues',
      readZone: (zone) => zone,
    });
    this.certificateArn = this.certificate.certificateArn;
  }

  /** A reference to the certificate, for constructs that take the certificate of any library. */
  public get certificateRef(): aws_certificatemanager.CertificateReference {
    return this.certificate.certificateRef;
  }

  /** Says what becomes of the certificate when it is taken out of the app or replaced. */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    this.certificate.applyRemovalPolicy(policy);
  }

  /**
   * Days until the certificate expires: the minimum over a day, in the certificate's region.
   *
   * ACM renews a public certificate 45 days before it expires, so that an alarm for less than 30 days stays quiet while renewal works.
   * After the certificate has expired there is no data: treat missing data as breaching.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
   */
  public metricDaysToExpiry(props?: MetricOptions): Metric {
    return this.certificate.metricDaysToExpiry(props).attachTo(this.certificate);
  }
}
