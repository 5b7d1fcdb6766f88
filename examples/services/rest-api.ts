import { Stack, StackProps } from 'aws-cdk-lib';
import { EndpointType, LambdaRestApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGateway } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class RestApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    const code = Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "hello" });');
    const api = new LambdaRestApi(this, 'Api', {
      handler: new Function(this, 'Function', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code }),
      endpointTypes: [EndpointType.REGIONAL],
      domainName: {
        domainName: 'rest.example.com',
        certificate: new RegionalCertificate(this, 'Certificate', { domainName: 'rest.example.com', hostedZone }),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      },
      disableExecuteApiEndpoint: true, // the API answers at its own name only
    });

    const target = RecordTarget.fromAlias(new ApiGateway(api));
    new ARecord(this, 'A', { zone: hostedZone, recordName: 'rest', target });
    new AaaaRecord(this, 'Aaaa', { zone: hostedZone, recordName: 'rest', target });
  }
}
