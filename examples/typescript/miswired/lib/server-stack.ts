import { Stack, StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { LaunchTemplate, UserData } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** Web servers that are told which certificate to serve. */
export class ServerStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const certificate = new Certificate(this, 'Certificate', {
      domainName: 'server.example.com',
      validation: CertificateValidation.fromDns(),
    });
    const userData = UserData.forLinux();
    userData.addCommands(
      'yum install -y nginx',
      `configure-nginx --certificate ${certificate.certificateArn}`,
    );
    new LaunchTemplate(this, 'Servers', { userData });
  }
}
