import { Stack, StackProps } from 'aws-cdk-lib';
import { Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class SearchStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    new Domain(this, 'Domain', {
      version: EngineVersion.OPENSEARCH_2_19,
      // CDK creates the record in the hosted zone
      customEndpoint: {
        domainName: 'search.example.com',
        certificate: new RegionalCertificate(this, 'Certificate', { domainName: 'search.example.com', hostedZone }),
        hostedZone,
      },
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS,
      encryptionAtRest: { enabled: true },
      nodeToNodeEncryption: true,
    });
  }
}
