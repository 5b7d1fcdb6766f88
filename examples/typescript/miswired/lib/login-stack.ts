import { Stack, StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** A sign-in page under a name of its own, with a certificate beside the user pool. */
export class LoginStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const certificate = new Certificate(this, 'Certificate', {
      domainName: 'login.example.com',
      validation: CertificateValidation.fromDns(),
    });
    const users = new UserPool(this, 'Users');
    users.addDomain('SignIn', {
      customDomain: { domainName: 'login.example.com', certificate },
    });
  }
}
