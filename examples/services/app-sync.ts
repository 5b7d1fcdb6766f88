import { Stack, StackProps } from 'aws-cdk-lib';
import { AppSyncAuthorizationType, EventApi } from 'aws-cdk-lib/aws-appsync';
import { CnameRecord, HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { CloudFrontCertificate } from '../../src';

export class EventsStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });

    // GraphqlApi has the same property domainName
    const api = new EventApi(this, 'Api', {
      apiName: 'events',
      authorizationConfig: { authProviders: [{ authorizationType: AppSyncAuthorizationType.IAM }] },
      domainName: {
        domainName: 'events.example.com',
        certificate: new CloudFrontCertificate(this, 'Certificate', { domainName: 'events.example.com', hostedZone }),
      },
    });

    new CnameRecord(this, 'Record', { zone: hostedZone, recordName: 'events', domainName: api.appSyncDomainName });
  }
}
