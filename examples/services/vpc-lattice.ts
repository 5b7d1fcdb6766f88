import { Stack, StackProps } from 'aws-cdk-lib';
import { CnameRecord, HostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnListener, CfnService } from 'aws-cdk-lib/aws-vpclattice';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class LatticeStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'orders.example.com', hostedZone });
    const service = new CfnService(this, 'Service', {
      name: 'orders',
      authType: 'AWS_IAM',
      customDomainName: 'orders.example.com',
      certificateArn: certificate.certificateArn,
    });
    new CfnListener(this, 'Https', {
      serviceIdentifier: service.attrId,
      protocol: 'HTTPS',
      port: 443,
      defaultAction: { fixedResponse: { statusCode: 404 } }, // forward to your target groups here
    });

    new CnameRecord(this, 'Record', { zone: hostedZone, recordName: 'orders', domainName: service.attrDnsEntryDomainName });
  }
}
