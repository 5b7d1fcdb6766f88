import { Stack, StackProps } from 'aws-cdk-lib';
import { DomainName, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class HttpApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const name = new DomainName(this, 'Name', {
      domainName: 'http.example.com',
      certificate: new RegionalCertificate(this, 'Certificate', { domainName: 'http.example.com', hostedZone }),
    });

    const code = Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "hello" });');
    const handler = new Function(this, 'Function', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code });
    new HttpApi(this, 'Api', {
      defaultIntegration: new HttpLambdaIntegration('Integration', handler),
      defaultDomainMapping: { domainName: name },
      disableExecuteApiEndpoint: true, // the API answers at its own name only
    });

    new ARecord(this, 'Record', {
      zone: hostedZone,
      recordName: 'http',
      target: RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(name.regionalDomainName, name.regionalHostedZoneId)),
    });
  }
}
