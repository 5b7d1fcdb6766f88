import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';

/** The domain of a GraphQL API, with a certificate beside it. */
export class GraphqlStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const certificate = new Certificate(this, 'Certificate', {
      domainName: 'graphql.example.com',
      validation: CertificateValidation.fromDns(),
    });
    new CfnDomainName(this, 'Domain', {
      domainName: 'graphql.example.com',
      certificateArn: certificate.certificateArn,
    });
  }
}
