import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnBasePathMappingV2, CfnDomainNameAccessAssociation, CfnDomainNameV2, EndpointType, LambdaRestApi } from 'aws-cdk-lib/aws-apigateway';
import { InterfaceVpcEndpointAwsService, Vpc } from 'aws-cdk-lib/aws-ec2';
import { AnyPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ARecord, HostedZone, PrivateHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { InterfaceVpcEndpointTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class PrivateApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });
    const vpc = new Vpc(this, 'Vpc', { natGateways: 0 });
    const endpoint = vpc.addInterfaceEndpoint('Endpoint', { service: InterfaceVpcEndpointAwsService.APIGATEWAY, privateDnsEnabled: false });

    // the API and its name each need a policy
    const policy = new PolicyDocument({
      statements: [new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: ['execute-api:Invoke'],
        resources: ['execute-api:/*'],
        conditions: { StringEquals: { 'aws:SourceVpce': endpoint.vpcEndpointId } },
      })],
    });

    const code = Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "hello" });');
    const api = new LambdaRestApi(this, 'Api', {
      handler: new Function(this, 'Function', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code }),
      endpointConfiguration: { types: [EndpointType.PRIVATE], vpcEndpoints: [endpoint] },
      policy,
    });

    const name = new CfnDomainNameV2(this, 'Name', {
      domainName: 'private.example.com',
      certificateArn: new RegionalCertificate(this, 'Certificate', { domainName: 'private.example.com', hostedZone }).certificateArn,
      endpointConfiguration: { types: ['PRIVATE'] },
      securityPolicy: 'TLS_1_2',
      policy,
    });
    new CfnBasePathMappingV2(this, 'Mapping', {
      domainNameArn: name.attrDomainNameArn, restApiId: api.restApiId, stage: api.deploymentStage.stageName,
    });
    new CfnDomainNameAccessAssociation(this, 'Access', {
      domainNameArn: name.attrDomainNameArn, accessAssociationSource: endpoint.vpcEndpointId, accessAssociationSourceType: 'VPCE',
    });

    // only the VPC resolves the name
    const zone = new PrivateHostedZone(this, 'PrivateZone', { vpc, zoneName: 'private.example.com' });
    new ARecord(this, 'Record', { zone, target: RecordTarget.fromAlias(new InterfaceVpcEndpointTarget(endpoint)) });
  }
}
