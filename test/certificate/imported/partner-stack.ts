import { App, Environment, Stack } from 'aws-cdk-lib';
import { ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ImportedCertificate, ImportedCertificateProps } from '../../../src';

export const DUBLIN: Environment = { account: '111111111111', region: 'eu-west-1' };

export const IMPORTED = 'Custom::CdkAcmImportedCertificate';

export const SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:partner-AbCdEf';

/** A stack with certificates from one secret. */
export class PartnerStack extends Stack {
  public readonly secret: ISecret;

  constructor(app: App = new App(), env: Environment = DUBLIN, id = 'Web') {
    super(app, id, { env });
    this.secret = Secret.fromSecretCompleteArn(this, 'Secret', SECRET_ARN);
  }

  public certificate(props: Partial<ImportedCertificateProps> = {}, id = 'Partner'): ImportedCertificate {
    return new ImportedCertificate(this, id, { secret: this.secret, ...props });
  }
}
