import { App, CfnOutput, Duration, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { PrivateCertificate as AcmPrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { DUBLIN, InternalStack } from './internal-stack';
import { PrivateCertificate, PrivateCertificateAuthority, PrivateCertificateAuthorityProps } from '../../src';

const PARAMETER = 'AWS::SSM::Parameter';
const WEAK = '@aws-cdk/core:defaultCrossStackReferences';

type Users = Record<string, (stack: Stack, authority: PrivateCertificateAuthority) => unknown>;

const USERS: Users = {
  'a PrivateCertificate': (stack, authority) => new PrivateCertificate(stack, 'Cert', { authority, domainName: 'orders.internal' }),
  'a certificate of CDK': (stack, certificateAuthority) =>
    new AcmPrivateCertificate(stack, 'Cert', { certificateAuthority, domainName: 'orders.internal' }),
  'a CA below it': (stack, parent) => new PrivateCertificateAuthority(stack, 'Sub', { commonName: 'Sub', parent, validity: Duration.days(800) }),
  'an output with its reference': (stack, authority) => new CfnOutput(stack, 'Ref', { value: authority.certificateAuthorityRef.certificateAuthorityArn }),
};

/** The template of a stack that uses the CA of another stack. */
function reader(
  use: Users[string], props: Partial<PrivateCertificateAuthorityProps> = {}, change: (root: PrivateCertificateAuthority) => void = () => undefined,
): object {
  const app = new App({ context: { [WEAK]: 'weak' } });
  const root = new InternalStack(app).root(props);
  const web = new Stack(app, 'Web', { env: DUBLIN });
  use(web, root);
  change(root);
  return app.synth().getStackByName('Web').template;
}

function resourcesOf(template: object, type: string): object[] {
  const { Resources } = template as { Resources: Record<string, { Type: string }> };
  return Object.values(Resources).filter((each) => each.Type === type);
}

describe.each(Object.entries(USERS))('%s in another stack', (_, use) => {
  test('reads the ARN through one parameter, and through nothing else', () => {
    const template = reader(use);
    expect(resourcesOf(template, PARAMETER)).toEqual([expect.objectContaining({
      Properties: {
        Type: 'String',
        Description: expect.stringMatching(/^Revision [0-9a-f]{16} of the CA Internal\/Root in eu-west-1$/) as string,
        Value: { 'Fn::GetStackOutput': { StackName: 'Internal', Region: 'eu-west-1', OutputName: expect.stringMatching(/RootArn/) as string } },
      },
    })]);
    expect(JSON.stringify(template)).not.toContain('Fn::ImportValue');
  });

  test('gets another template when the CA is replaced', () => {
    expect(reader(use, { organization: 'Other' })).not.toEqual(reader(use));
  });

  test('gets another template when the CA is replaced by an override', () => {
    const replace = (root: PrivateCertificateAuthority) =>
      (root.node.findChild('Resource') as CfnCertificateAuthority).addPropertyOverride('Subject.Country', 'IE');
    expect(resourcesOf(reader(use, {}, replace), PARAMETER)).not.toEqual(resourcesOf(reader(use), PARAMETER));
  });

  test('has the same parameter when the CA is updated in place', () => {
    expect(resourcesOf(reader(use, { ocsp: false }), PARAMETER)).toEqual(resourcesOf(reader(use), PARAMETER));
  });
});

test('the stack of the CA refers to it, and adds nothing', () => {
  const stack = new InternalStack();
  USERS['a PrivateCertificate'](stack, stack.root());
  stack.template.resourceCountIs(PARAMETER, 0);
  stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', { CertificateAuthorityArn: { Ref: 'RootActivation5C67B8FA' } });
});

test('a nested stack gets it from its parent', () => {
  const app = new App();
  const root = new InternalStack(app).root();
  const web = new Stack(app, 'Web', { env: DUBLIN });
  USERS['a PrivateCertificate'](new NestedStack(web, 'Nested'), root);
  expect(resourcesOf(app.synth().getStackByName('Web').template, PARAMETER)).toHaveLength(1);
});

test('a CA keeps its removal policy when another stack reads it', () => {
  const app = new App();
  const stack = new InternalStack(app);
  const root = stack.root();
  USERS['a PrivateCertificate'](new Stack(app, 'Web', { env: DUBLIN }), root);
  app.synth();
  stack.template.hasResource('AWS::ACMPCA::CertificateAuthority', { UpdateReplacePolicy: 'Retain', DeletionPolicy: 'RetainExceptOnCreate' });
});

describe('what cannot read the ARN is refused', () => {
  const refused = (reading: (app: App) => Stack) => {
    const app = new App();
    const root = new InternalStack(app).root();
    const stack = reading(app);
    new CfnOutput(stack, 'Arn', { value: root.certificateAuthorityArn });
    return () => stack.resolve(root.certificateAuthorityArn) as unknown;
  };

  test('in another Stage', () => {
    expect(refused((app) => new Stack(new Stage(app, 'Prod', { env: DUBLIN }), 'Web'))).toThrow('CA "Internal/Root" cannot be used in stack "Prod/Web": they are in different '
      + 'Stages, which are deployed apart; create a CA in each Stage, or import it by its ARN');
  });

  test('in another account', () => {
    expect(refused((app) => new Stack(app, 'Web', { env: { ...DUBLIN, account: '222222222222' } }))).toThrow('CA "Internal/Root" cannot be used in stack "Web": it is in account '
      + '111111111111, the stack in account 222222222222, which cannot read its ARN; share() it with that account, and import it there by its ARN');
  });
});
