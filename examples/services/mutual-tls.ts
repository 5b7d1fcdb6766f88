import { Duration, Stack, StackProps } from 'aws-cdk-lib';
import { DomainName, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { PrivateCertificateAuthority, RegionalCertificate } from '../../src';

export class PartnersStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const clients = new PrivateCertificateAuthority(this, 'Clients', { commonName: 'Example Clients', validity: Duration.days(3650) });
    const trusted = clients.trustBundle.file;

    const name = new DomainName(this, 'Name', {
      domainName: 'partners.example.com',
      certificate: new RegionalCertificate(this, 'Certificate', { domainName: 'partners.example.com', hostedZone }),
      mtls: { bucket: trusted.bucket, key: trusted.key, version: trusted.version },
    });

    const code = Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "hello" });');
    const handler = new Function(this, 'Function', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code });
    new HttpApi(this, 'Api', {
      defaultIntegration: new HttpLambdaIntegration('Integration', handler),
      defaultDomainMapping: { domainName: name },
      disableExecuteApiEndpoint: true, // without this, clients need no certificate at the API's own name
    });

    new ARecord(this, 'Record', {
      zone: hostedZone,
      recordName: 'partners',
      target: RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(name.regionalDomainName, name.regionalHostedZoneId)),
    });
  }
}
