import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CertificateChecks, EnclaveCertificate, RegionalCertificate } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function role(scope: Stack = stack): Role {
  return new Role(scope, 'Server', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
}

function certificate(keyAlgorithm?: KeyAlgorithm, scope: Stack = stack): RegionalCertificate {
  return new RegionalCertificate(scope, 'Certificate', { domainName: 'www.example.com', hostedZone: stack.hostedZone, keyAlgorithm });
}

function enclave(given: IRole = role()): EnclaveCertificate {
  return new EnclaveCertificate(stack, 'Enclave', { certificate: certificate(), role: given });
}

function policies(of: Stack = stack): { readonly Roles: unknown[]; readonly PolicyDocument: { readonly Statement: unknown[] } }[] {
  return Object.values(Template.fromStack(of).findResources('AWS::IAM::Policy')).map(({ Properties }) => Properties as never);
}

test('the certificate is associated with the role of the instance', () => {
  const { association } = enclave();
  expect(stack.getLogicalId(association)).toMatch(/^EnclaveAssociation/);
  stack.template.hasResourceProperties('AWS::EC2::EnclaveCertificateIamRoleAssociation', {
    CertificateArn: { Ref: Match.stringLikeRegexp('^Certificate') }, RoleArn: { 'Fn::GetAtt': ['Server7E7D21FA', 'Arn'] },
  });
});

test('the role may read the certificate, decrypt its key, and read itself, as AWS requires', () => {
  const association = stack.getLogicalId(enclave().association);
  const attribute = (name: string) => ({ 'Fn::GetAtt': [association, name] });
  expect(policies()).toEqual([{
    PolicyName: expect.any(String),
    Roles: [{ Ref: 'Server7E7D21FA' }],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Join': ['', ['arn:aws:s3:::', attribute('CertificateS3BucketName'), '/', attribute('CertificateS3ObjectKey')]] } },
        {
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: { 'Fn::Join': ['', ['arn:aws:kms:ap-southeast-2:*:key/', attribute('EncryptionKmsKeyId')]] },
        },
        { Effect: 'Allow', Action: 'iam:GetRole', Resource: { 'Fn::GetAtt': ['Server7E7D21FA', 'Arn'] } },
      ],
    },
  }]);
});

test('a role of another stack has the policy in the stack of the enclave, so that neither needs the other twice', () => {
  const roles = new Stack(stack.node.root, 'Roles', { env: SYDNEY });
  enclave(role(roles));
  expect(policies()).toHaveLength(1);
  expect(policies(roles)).toEqual([]);
  expect(roles.dependencies).toEqual([]);
});

test('in a stack without a known region, the object has its partition, and the key is in the region of the stack', () => {
  stack = new WebStack();
  enclave();
  expect(JSON.stringify(policies())).toContain('["arn:",{"Ref":"AWS::Partition"},":s3:::"');
  expect(JSON.stringify(policies())).toContain('["arn:*:kms:*:*:key/",');
  expect(policies()[0].PolicyDocument.Statement).toContainEqual(expect.objectContaining({
    Action: 'kms:Decrypt', Condition: { StringEquals: { 'aws:RequestedRegion': { Ref: 'AWS::Region' } } },
  }));
});

test('a role that has the certificate already is refused, since EC2 has one association of the two', () => {
  const given = role();
  const of = certificate();
  new EnclaveCertificate(stack, 'Enclave', { certificate: of, role: given });
  expect(() => new EnclaveCertificate(stack, 'Again', { certificate: of, role: given })).toThrow(
    'EnclaveCertificate "Shop/Again": the role "Shop/Server" is associated with the certificate "Shop/Certificate" already: leave one of the two EnclaveCertificates out');
});

test('two roles that the CDK CLI has yet to look up are different roles', () => {
  const of = certificate();
  const associate = (id: string) => new EnclaveCertificate(stack, id, { certificate: of, role: Role.fromLookup(stack, `Role${id}`, { roleName: id }) });
  associate('Web');
  expect(() => associate('Api')).not.toThrow();
});

test('an imported role gets the policy too', () => {
  enclave(Role.fromRoleName(stack, 'Imported', 'server'));
  expect(policies()[0].Roles).toEqual(['server']);
});

test.each([KeyAlgorithm.EC_PRIME256V1, KeyAlgorithm.EC_SECP384R1])('a key that enclaves do not take is refused', (keyAlgorithm) => {
  expect(() => new EnclaveCertificate(stack, 'Enclave', { certificate: certificate(keyAlgorithm), role: role() })).toThrow(
    `EnclaveCertificate "Shop/Enclave": the certificate "Shop/Certificate" has the key algorithm "${keyAlgorithm.name}", and Nitro Enclaves take RSA keys only: `
    + 'leave keyAlgorithm out, or write KeyAlgorithm.RSA_2048');
});

test.each([undefined, KeyAlgorithm.RSA_2048])('an RSA key is taken', (keyAlgorithm) => {
  expect(() => new EnclaveCertificate(stack, 'Enclave', { certificate: certificate(keyAlgorithm), role: role() })).not.toThrow();
});

test('a certificate that is given by its ARN is taken', () => {
  const imported = Certificate.fromCertificateArn(stack, 'Imported', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b');
  expect(() => new EnclaveCertificate(stack, 'Enclave', { certificate: imported, role: role() })).not.toThrow();
});

test('the checks report a certificate of another region', () => {
  CertificateChecks.apply(stack.node.root);
  const other = new Stack(stack.node.root, 'Other', { env: { ...SYDNEY, region: 'eu-west-1' } });
  new EnclaveCertificate(stack, 'Enclave', { certificate: certificate(undefined, other), role: role() });
  expect(() => (stack.node.root as App).synth()).toThrow('certificate-region');
});

test('a certificate has 16 roles at most', () => {
  const shared = certificate();
  const roles = Array.from({ length: 17 }, (_, index) => new Role(stack, `Server${index}`, { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }));
  roles.slice(0, 16).forEach((each, index) => new EnclaveCertificate(stack, `Enclave${index}`, { certificate: shared, role: each }));
  expect(() => new EnclaveCertificate(stack, 'Last', { certificate: shared, role: roles[16] })).toThrow('EnclaveCertificate "Shop/Last": the certificate "Shop/Certificate" has more than '
    + '16 roles, and EC2 associates no more with one: give several instances the same role, or create another certificate');
});

test('a role of another partition is refused', () => {
  const chinese = Role.fromRoleArn(stack, 'Role', 'arn:aws-cn:iam::111111111111:role/server');
  expect(() => enclave(chinese)).toThrow('EnclaveCertificate "Shop/Enclave": role has the ARN "arn:aws-cn:iam::111111111111:role/server" of the partition "aws-cn", and ap-southeast-2 is in '
    + 'the partition "aws": write a role of the account of the stack');
});

test.each<[string, () => IRole]>([
  ['is imported', () => Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::999999999999:role/server')],
  ['is created', () => new Role(new Stack(stack.node.root, 'Other', { env: { ...SYDNEY, account: '999999999999' } }), 'Server',
    { roleName: 'server', assumedBy: new ServicePrincipal('ec2.amazonaws.com') })],
])('a role of another account that %s gets a warning instead of permissions', (_, of) => {
  enclave(of());
  expect(policies()).toEqual([]);
  Annotations.fromStack(stack).hasWarning('/Shop/Enclave', Match.stringLikeRegexp('role of EnclaveCertificate "Shop/Enclave" is in account 999999999999, and the certificate is used in account '
    + '111111111111, where no policy can be attached to it'));
});
