import { Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { InternalStack } from './internal-stack';

process.env.CDK_VALIDATION = 'false';

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
