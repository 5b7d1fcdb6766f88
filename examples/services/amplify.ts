import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnApp, CfnBranch, CfnDomain } from 'aws-cdk-lib/aws-amplify';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { CloudFrontCertificate } from '../../src';

export class AmplifyStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const app = new CfnApp(this, 'App', { name: 'app' });
    const branch = new CfnBranch(this, 'Branch', { appId: app.attrAppId, branchName: 'main' });

    // Amplify writes the record into the hosted zone
    const certificate = new CloudFrontCertificate(this, 'Certificate', { domainName: 'app.example.com', hostedZone });
    new CfnDomain(this, 'Domain', {
      appId: app.attrAppId,
      domainName: 'example.com',
      subDomainSettings: [{ prefix: 'app', branchName: branch.attrBranchName }],
      certificateSettings: { certificateType: 'CUSTOM', customCertificateArn: certificate.certificateArn },
    });
  }
}
