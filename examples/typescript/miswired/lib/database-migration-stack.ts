import { Stack, StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnEndpoint } from 'aws-cdk-lib/aws-dms';
import { Construct } from 'constructs';

/** The source of a database migration, reached by TLS. */
export class DatabaseMigrationStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const certificate = new Certificate(this, 'Certificate', {
      domainName: 'db.example.com',
      validation: CertificateValidation.fromDns(),
    });
    new CfnEndpoint(this, 'Source', {
      endpointType: 'source',
      engineName: 'postgres',
      serverName: 'db.example.com',
      port: 5432,
      databaseName: 'orders',
      sslMode: 'verify-full',
      certificateArn: certificate.certificateArn,
    });
  }
}
