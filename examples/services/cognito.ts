import { Stack, StackProps } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { UserPoolDomainTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { CloudFrontCertificate } from '../../src';

export class LoginStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    // Cognito requires an A record for the parent of the name. Leave it out if example.com has one.
    const parent = new ARecord(this, 'Parent', { zone: hostedZone, target: RecordTarget.fromIpAddresses('198.51.100.1') });

    const domain = new UserPool(this, 'Users').addDomain('Domain', {
      customDomain: {
        domainName: 'login.example.com',
        certificate: new CloudFrontCertificate(this, 'Certificate', { domainName: 'login.example.com', hostedZone }),
      },
    });
    domain.node.addDependency(parent);

    new ARecord(this, 'Record', { zone: hostedZone, recordName: 'login', target: RecordTarget.fromAlias(new UserPoolDomainTarget(domain)) });
  }
}
