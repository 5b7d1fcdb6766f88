import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnDomainConfiguration } from 'aws-cdk-lib/aws-iot';
import { CnameRecord, HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class DevicesStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'iot.example.com', hostedZone });
    new CfnDomainConfiguration(this, 'Domain', {
      domainName: 'iot.example.com',
      serverCertificateArns: [certificate.certificateArn],
      serviceType: 'DATA',
      tlsConfig: { securityPolicy: 'IoTSecurityPolicy_TLS13_1_2_2022_10' },
    });

    // your own: aws iot describe-endpoint --endpoint-type iot:Data-ATS
    const endpoint = 'a1b2c3d4e5f6g7-ats.iot.eu-west-1.amazonaws.com';
    new CnameRecord(this, 'Record', { zone: hostedZone, recordName: 'iot', domainName: endpoint });
  }
}
