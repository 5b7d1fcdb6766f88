import { RemovalPolicy, Resource, ResourceProps } from 'aws-cdk-lib';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { aws_certificatemanager } from 'aws-cdk-lib/interfaces';
import { Construct } from 'constructs';
import { CertificateLookup, CreatedCertificate } from './certificate-lookup';
import { DURATION, REMOVAL_POLICY } from '../input/cdk';
import { checkArgument } from '../input/check';
import { type Inputs, optional, required, text } from '../input/input';
import { partOfStruct } from '../input/props';

const METRIC_INPUTS: Partial<Inputs<MetricOptions>> = {
  period: optional(DURATION),
  statistic: optional(text('a statistic', 'Minimum')),
  label: optional(text('a text', 'Days to expiry')),
};

const METRIC_OPTIONS = partOfStruct(METRIC_INPUTS, '{ period: Duration.hours(1) }');

/**
 * The base of every certificate of this library: one ARN that any stack of the same Stage and account can use.
 *
 * It is not part of the API: its members appear as members of the certificate classes in every language.
 *
 * @internal
 */
export abstract class CertificateBase extends Resource implements ICertificate {
  /**
   * The ARN of the certificate, for any stack of the same Stage and account.
   *
   * In the stack of the certificate it is a reference. Any other stack reads it through its own `AWS::SSM::Parameter`, which is
   * free, changes whenever the certificate is replaced, and makes CDK deploy that stack after the stack of the certificate.
   */
  public readonly certificateArn: string;

  /**
   * The certificate as its own stack creates it.
   * @internal
   */
  public abstract readonly _created: CreatedCertificate;

  private readonly lookup: CertificateLookup;
  private readonly imported: ICertificate;

  /** @param original The construct of the user, if it is another one: it may have several certificates in as many regions */
  constructor(scope: Construct, id: string, props?: ResourceProps, original?: Construct) {
    super(scope, id, props);
    this.lookup = new CertificateLookup(this, () => this._created, original);
    this.certificateArn = this.lookup.arn;
    this.imported = Certificate.fromCertificateArn(this, 'Imported', this.certificateArn);
  }

  /** A reference to the certificate, for constructs that take the certificate of any library. */
  public get certificateRef(): aws_certificatemanager.CertificateReference {
    return this.imported.certificateRef;
  }

  /**
   * Sets what happens to the certificate when you remove it from the app. A certificate that is replaced while another stack uses it is
   * always retained.
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    checkArgument(`applyRemovalPolicy() of "${this.node.path}"`, 'policy', policy, required(REMOVAL_POLICY), this);
    this._created.resource.applyRemovalPolicy(policy);
  }

  /**
   * Days until the certificate expires: the minimum over a day, in the certificate's region.
   *
   * An alarm sees only metrics of its own region: create it in a stack of the certificate's region.
   * ACM renews a public certificate 45 days before it expires, so an alarm for less than 30 days does not fire while renewal works.
   * A new certificate has no data for up to 12 hours, and an expired one has none: have the alarm ignore missing data. A `CertificateMonitor` creates such an alarm.
   *
   * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
   */
  public metricDaysToExpiry(props?: MetricOptions): Metric {
    checkArgument(`metricDaysToExpiry() of "${this.node.path}"`, 'props', props, optional(METRIC_OPTIONS), this);
    const { resource, region } = this._created;
    const metric = this.imported.metricDaysToExpiry(props).attachTo(resource);
    return region === undefined ? metric : metric.with({ region });
  }

  /**
   * Reads the certificate in this construct's own stack, whether anything uses it there or not.
   * @internal
   */
  protected _readAtHome(): void {
    this.lookup.readIn(this.stack);
  }
}
