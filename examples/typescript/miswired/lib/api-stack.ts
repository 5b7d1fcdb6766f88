import { Stack, StackProps } from 'aws-cdk-lib';
import { DomainName, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';

/** The domain of an edge-optimized API, with a certificate beside it. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const certificate = new Certificate(this, 'Certificate', {
      domainName: 'api.example.com',
      validation: CertificateValidation.fromDns(),
    });
    new DomainName(this, 'Domain', {
      domainName: 'api.example.com',
      endpointType: EndpointType.EDGE,
      certificate,
    });
  }
}
