import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnDomainName, DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';

/** The domain of an HTTP API, with the right certificate, until an override puts in the one that CloudFront uses. */
export class HttpApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const domain = new DomainName(this, 'Domain', {
      domainName: 'orders.example.com',
      certificate: new Certificate(this, 'Certificate', {
        domainName: 'orders.example.com',
        validation: CertificateValidation.fromDns(),
      }),
    });
    const resource = domain.node.defaultChild as CfnDomainName;
    resource.addPropertyOverride('DomainNameConfigurations.0.CertificateArn',
      'arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444');
  }
}
