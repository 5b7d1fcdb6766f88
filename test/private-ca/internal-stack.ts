import { App, Duration, Environment, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PrivateCertificateAuthority, PrivateCertificateAuthorityProps } from '../../src';

export const DUBLIN: Environment = { account: '111111111111', region: 'eu-west-1' };

export const ROOT_ARN = 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-2222-3333-4444-555555555555';

/** A stack with CAs. */
export class InternalStack extends Stack {
  constructor(app: App = new App(), env: Environment = DUBLIN, id = 'Internal') {
    super(app, id, { env });
  }

  public root(props: Partial<PrivateCertificateAuthorityProps> = {}, id = 'Root'): PrivateCertificateAuthority {
    return new PrivateCertificateAuthority(this, id, { commonName: 'Example Root CA', validity: Duration.days(3650), ...props });
  }

  public issuing(props: Partial<PrivateCertificateAuthorityProps> = {}, id = 'Issuing'): PrivateCertificateAuthority {
    return new PrivateCertificateAuthority(this, id, { commonName: 'Example Issuing CA', validity: Duration.days(1825), ...props });
  }

  public get template(): Template {
    return Template.fromStack(this);
  }
}
