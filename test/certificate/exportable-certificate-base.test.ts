import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { IGrantable, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate, PrivateCertificate, PublicCertificateProps, RegionalCertificate } from '../../src';

const env = { account: '111111111111', region: 'eu-west-1' };
const AUTHORITY = 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-2222-3333-4444-555555555555';

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web', { env });
});

function props(more: Partial<PublicCertificateProps> = {}): PublicCertificateProps {
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789', zoneName: 'example.com' });
  return { domainName: 'www.example.com', hostedZone, ...more };
}

function role(scope = stack): Role {
  return new Role(scope, 'Server', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
}

/** What the roles of a stack may do. */
function allowed(of = stack): unknown[] {
  return Object.values(Template.fromStack(of).findResources('AWS::IAM::Policy'))
    .flatMap(({ Properties }) => (Properties as { PolicyDocument: { Statement: unknown[] } }).PolicyDocument.Statement);
}

test('a role may export this certificate, and nothing else', () => {
  const grant = new RegionalCertificate(stack, 'Certificate', props({ allowExport: true })).grantExport(role());
  expect(grant.success).toBe(true);
  expect(allowed()).toEqual([{ Effect: 'Allow', Action: 'acm:ExportCertificate', Resource: { Ref: expect.stringMatching(/^Certificate/) } }]);
});

test('a role of another stack may, and its policy follows a certificate that is replaced', () => {
  const servers = new Stack(app, 'Servers', { env });
  new RegionalCertificate(stack, 'Certificate', props({ allowExport: true })).grantExport(role(servers));
  expect(allowed(servers)).toEqual([{ Effect: 'Allow', Action: 'acm:ExportCertificate', Resource: { 'Fn::GetAtt': [expect.any(String), 'Value'] } }]);
});

test('a certificate in another region can be exported', () => {
  new CloudFrontCertificate(stack, 'Certificate', props({ allowExport: true })).grantExport(role());
  expect(allowed()).toEqual([{ Effect: 'Allow', Action: 'acm:ExportCertificate', Resource: { 'Fn::GetAtt': [expect.any(String), 'Value'] } }]);
});

test('a private certificate can be exported, with the prop or without', () => {
  const authority = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', AUTHORITY);
  new PrivateCertificate(stack, 'Certificate', { authority, domainName: 'a.internal' }).grantExport(role());
  expect(allowed()).toHaveLength(1);
});

test.each([undefined, false])('a public certificate with allowExport %s is refused', (allowExport) => {
  const certificate = new RegionalCertificate(stack, 'Certificate', props({ allowExport }));
  expect(() => certificate.grantExport(role())).toThrow('grantExport() of "Web/Certificate": ACM exports no public certificate that was requested without export: '
    + 'set allowExport to true, which replaces the certificate and has a price, or use a PrivateCertificate');
});

test('what is no grantee is refused', () => {
  const certificate = new RegionalCertificate(stack, 'Certificate', props({ allowExport: true }));
  expect(() => certificate.grantExport('arn:aws:iam::111111111111:role/server' as never)).toThrow('grantExport() of "Web/Certificate": grantee must be a role or user');
});

test.each<[string, (scope: Stack) => IGrantable, string]>([
  ['a service', () => new ServicePrincipal('ec2.amazonaws.com'),
    'grantee is "ServicePrincipal(ec2.amazonaws.com)", which has no policy of its own, and ACM has no resource-based policies: write a role or user'],
  ['a role of another account', (scope) => Role.fromRoleArn(scope, 'Other', 'arn:aws:iam::222222222222:role/server'),
    'grantee is in account 222222222222, and the certificate is used in account 111111111111: ACM lets no other account export a certificate, so write a role or user of the same account'],
  ['a role of another partition', (scope) => Role.fromRoleArn(scope, 'Other', 'arn:aws-cn:iam::111111111111:role/server'),
    'grantee has the ARN "arn:aws-cn:iam::111111111111:role/server" of the partition "aws-cn", and '],
])('%s cannot export it', (_, grantee, message) => {
  const certificate = new RegionalCertificate(stack, 'Certificate', props({ allowExport: true }));
  expect(() => certificate.grantExport(grantee(stack))).toThrow(`grantExport() of "Web/Certificate": ${message}`);
});

test('a role that the CDK CLI has yet to look up is not judged, so that synthesis goes on to the lookup', () => {
  new RegionalCertificate(stack, 'Certificate', props({ allowExport: true })).grantExport(Role.fromLookup(stack, 'Role', { roleName: 'server' }));
  expect(() => app.synth()).not.toThrow();
});

test('a role of the same account that is imported may export it', () => {
  new RegionalCertificate(stack, 'Certificate', props({ allowExport: true })).grantExport(Role.fromRoleArn(stack, 'Same', 'arn:aws:iam::111111111111:role/server'));
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 1);
});
