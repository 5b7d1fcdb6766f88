import { App, Aws, Duration, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, IGrantable, OrganizationPrincipal, Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { InternalStack } from './internal-stack';
import { PrivateCertificateAuthority } from '../../src';

test('a role can issue certificates of servers and clients, but no CAs', () => {
  const stack = new InternalStack();
  const role = new Role(stack, 'Issuer', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') });
  const grant = stack.root().grantIssueCertificate(role);
  const templates = ['EndEntityCertificate', 'EndEntityClientAuthCertificate', 'EndEntityServerAuthCertificate'];
  expect(grant.success).toBe(true);
  stack.template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: [
        {
          Action: 'acm-pca:IssueCertificate',
          Resource: { Ref: 'RootActivation5C67B8FA' },
          Condition: {
            StringLike: { 'acm-pca:TemplateArn': templates.map((name) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:acm-pca:::template/${name}/V*`]] })) },
          },
        },
        { Action: ['acm-pca:GetCertificate', 'acm-pca:GetCertificateAuthorityCertificate', 'acm-pca:DescribeCertificateAuthority'], Resource: { Ref: 'RootActivation5C67B8FA' } },
      ],
    },
  });
});

test('what is no grantee is refused', () => {
  const stack = new InternalStack();
  expect(() => stack.root().grantIssueCertificate('issuer' as never)).toThrow('grantIssueCertificate() of "Internal/Root": grantee must be a role or user, or what has one, got the text "issuer"');
  expect(stack.issuing().grantIssueCertificate(new User(stack, 'User')).success).toBe(true);
});

describe('a grantee', () => {
  const OTHER = '222222222222';
  const granted = (grantee: (stack: Stack) => IGrantable, account?: string) => {
    const stack = new Stack(new App(), 'Internal', { env: account ? { account, region: 'eu-west-1' } : undefined });
    const root = new PrivateCertificateAuthority(stack, 'Root', { commonName: 'Example Root CA', validity: Duration.days(3650) });
    return () => root.grantIssueCertificate(grantee(stack));
  };
  const imported = (account: string) => (stack: Stack) => Role.fromRoleArn(stack, 'Theirs', `arn:aws:iam::${account}:role/issuer`);
  const created = (account: string) => (stack: Stack) =>
    new Role(new Stack(stack.node.root, 'Theirs', { env: { account, region: 'eu-west-1' } }), 'Role', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') });

  test.each<[string, (stack: Stack) => IGrantable]>([
    ['an imported role', imported(OTHER)], ['a role of the app', created(OTHER)], ['an account', () => new AccountPrincipal(OTHER)],
  ])('of another account is refused: %s', (_, grantee) => {
    expect(granted(grantee, '111111111111')).toThrow('grantIssueCertificate() of "Internal/Root": the grantee is in account 222222222222, the CA in account 111111111111: '
      + "write share('Share', { accounts: ['222222222222'] }), and in an app of account 222222222222 give the grantee a policy for the ARN of the CA, written as text");
  });

  test('without a policy of its own is refused', () => {
    for (const grantee of [new OrganizationPrincipal('o-exampleorgid'), new ServicePrincipal('ecs-tasks.amazonaws.com')]) {
      expect(granted(() => grantee, '111111111111')).toThrow('grantIssueCertificate() of "Internal/Root": the grantee has no policy of its own: give a role or user of this account');
    }
  });

  test.each<[string, (stack: Stack) => IGrantable, string | undefined]>([
    ['of the same account', imported('111111111111'), '111111111111'],
    ['of an account that is a token', imported(Aws.ACCOUNT_ID), '111111111111'],
    ['of any account, where the account of the CA is not known', imported(OTHER), undefined],
  ])('%s is taken', (_, grantee, account) => {
    expect(granted(grantee, account)().success).toBe(true);
  });
});
