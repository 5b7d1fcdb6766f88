import { Stack, StackProps } from 'aws-cdk-lib';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { MultiRegionCertificate } from 'cdk-acm';
import { Construct } from 'constructs';

/** The certificates of all regions, and a site on CloudFront. */
export class SiteStack extends Stack {
  readonly certificates: MultiRegionCertificate;
  readonly hostedZone: IHostedZone;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    // The zone exists before this app; cdk.json says which one it is.
    const zoneName: string = this.node.getContext('zoneName');
    this.hostedZone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      zoneName,
      hostedZoneId: this.node.getContext('hostedZoneId'),
    });
    this.certificates = new MultiRegionCertificate(this, 'Certificates', {
      domainName: zoneName,
      subjectAlternativeNames: [`*.${zoneName}`],
      hostedZone: this.hostedZone,
    });

    // With "-c miswired=true", CloudFront gets the certificate of this stack's region.
    const isMiswired = this.node.tryGetContext('miswired') !== undefined;
    new Distribution(this, 'Site', {
      domainNames: [zoneName],
      certificate: isMiswired ? this.certificates.forRegionOf(this) : this.certificates.forCloudFront(),
      defaultBehavior: {
        origin: new HttpOrigin(`origin.${zoneName}`),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
    });
  }
}
