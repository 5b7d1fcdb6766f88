import type { Stack, StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { RunnerStack } from './app-runner';
import { EventsStack } from './app-sync';
import { LoginStack } from './cognito';
import { HttpApiStack } from './http-api';
import { DevicesStack } from './iot-core';
import { SearchStack } from './open-search';
import { RestApiStack } from './rest-api';
import { LatticeStack } from './vpc-lattice';

/** A service with a certificate, as a stack to copy. */
export interface ServiceExample {
  /** The name of the service, as a title. */
  readonly service: string;

  readonly stack: new (scope: Construct, id: string, props: StackProps) => Stack;

  /** The resource type and the property that takes the certificate; none if the service takes no certificate of ACM. */
  readonly property?: readonly [type: string, property: string];

  /** What a reader needs to know before the code, in a sentence or two. */
  readonly about: string;

  /** What can go wrong, what it costs, and what is replaced. */
  readonly notes: readonly string[];

  /** The AWS pages that say so. */
  readonly sources: readonly string[];
}

/** The examples, by the name of their file. */
export const SERVICE_EXAMPLES: Readonly<Record<string, ServiceExample>> = {
  'app-runner': {
    service: 'App Runner',
    stack: RunnerStack,
    about: 'App Runner takes no certificate of ACM, and CloudFormation has no property for its custom domains. CloudFront serves the name instead, with a certificate of ACM.',
    notes: [
      'The service still answers at its own name, `….awsapprunner.com`, which has a certificate of AWS.',
      'Nothing is cached in this example. Change `cachePolicy` if your service sends `Cache-Control`.',
      'CloudFront bills requests and data transfer. The certificate is free.',
    ],
    sources: [
      'https://docs.aws.amazon.com/apprunner/latest/dg/manage-custom-domains.html',
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    ],
  },
  'app-sync': {
    service: 'AppSync',
    stack: EventsStack,
    property: ['AWS::AppSync::DomainName', 'CertificateArn'],
    about: 'A custom domain name of AppSync is served by CloudFront, so its certificate is in us-east-1 wherever the API is.',
    notes: [
      'CloudFormation replaces the domain name when the ARN of its certificate changes, for example when you add a name to the certificate.',
      'The API still answers at its own name.',
    ],
    sources: ['https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html'],
  },
  'cognito': {
    service: 'Cognito',
    stack: LoginStack,
    property: ['AWS::Cognito::UserPoolDomain', 'CustomDomainConfig.CertificateArn'],
    about: 'A custom domain of a user pool is served by CloudFront, so its certificate is in us-east-1 wherever the user pool is.',
    notes: [
      'Cognito refuses the domain if its parent does not resolve to an A record. The example creates one for `example.com`: write the address of your site into it, or leave it out if there is one.',
      'The domain depends on the record of its parent, so that CloudFormation creates the record first.',
    ],
    sources: ['https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html'],
  },
  'http-api': {
    service: 'API Gateway: HTTP API',
    stack: HttpApiStack,
    property: ['AWS::ApiGatewayV2::DomainName', 'DomainNameConfigurations[].CertificateArn'],
    about: 'An HTTP API has a regional domain name, with a certificate in the region of the API. The same code works for a WebSocket API.',
    notes: [
      'CDK sets the security policy TLS 1.2, the only one that HTTP APIs have.',
      'Without `disableExecuteApiEndpoint`, clients can also use the name that API Gateway gave the API.',
    ],
    sources: [
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html',
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html',
    ],
  },
  'iot-core': {
    service: 'IoT Core',
    stack: DevicesStack,
    property: ['AWS::IoT::DomainConfiguration', 'ServerCertificateArns[]'],
    about: 'Devices connect to a name of your own. The certificate is in the region of the endpoint, and there is one for each domain configuration.',
    notes: [
      'CloudFormation replaces the domain configuration when the ARN of its certificate changes.',
      'Devices must trust the CAs of Amazon, which issue the certificate, and send the name with SNI.',
      'A certificate from a private CA also needs a public certificate for the same name in `validationCertificateArn`.',
    ],
    sources: [
      'https://docs.aws.amazon.com/iot/latest/developerguide/iot-custom-endpoints-configurable-custom.html',
      'https://docs.aws.amazon.com/iot/latest/developerguide/iot-endpoints-tls-config.html',
    ],
  },
  'open-search': {
    service: 'OpenSearch Service',
    stack: SearchStack,
    property: ['AWS::OpenSearchService::Domain', 'DomainEndpointOptions.CustomEndpointCertificateArn'],
    about: 'A custom endpoint of a domain has a certificate in the region and the account of the domain.',
    notes: [
      'The domain still answers at its own name.',
      'A domain costs by the hour for its instances, and the default of CDK is retained when you delete the stack.',
    ],
    sources: ['https://docs.aws.amazon.com/opensearch-service/latest/developerguide/customendpoint.html'],
  },
  'rest-api': {
    service: 'API Gateway: REST API',
    stack: RestApiStack,
    property: ['AWS::ApiGateway::DomainName', 'RegionalCertificateArn'],
    about: 'A regional REST API has its certificate in the region of the API. For an edge-optimized API, set both endpoint types to `EDGE` and use `CloudFrontCertificate`.',
    notes: [
      'The name and the API must have the same endpoint type. `EDGE` is the default of CDK for the API.',
      'Without `disableExecuteApiEndpoint`, clients can also use the name that API Gateway gave the API.',
    ],
    sources: [
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
    ],
  },
  'vpc-lattice': {
    service: 'VPC Lattice',
    stack: LatticeStack,
    property: ['AWS::VpcLattice::Service', 'CertificateArn'],
    about: 'A service with a name of its own has a certificate in its region, with the key RSA 2048, which is the default of `RegionalCertificate`.',
    notes: [
      'A wildcard certificate covers one label, as `*.example.com` does.',
      'Associate the service with a service network. Without that, no client can reach it.',
      'VPC Lattice bills each service by the hour.',
    ],
    sources: [
      'https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-byoc.html',
      'https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-custom-domain-name.html',
    ],
  },
};
