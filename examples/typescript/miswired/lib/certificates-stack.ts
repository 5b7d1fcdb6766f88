import { Stack, StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';

/** One wildcard certificate for everything, in the region where everything is. */
export class CertificatesStack extends Stack {
  readonly certificate: ICertificate;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    this.certificate = new Certificate(this, 'Wildcard', {
      domainName: '*.example.com',
      validation: CertificateValidation.fromDns(),
    });
  }
}
