import { Lazy } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { InternalStack } from './internal-stack';
import { CertificateAuthorityShareOptions } from '../../src';
import { SHARE_ID, shareAuthority } from '../../src/private-ca/sharing';

const SHARE = 'AWS::RAM::ResourceShare';
const ORGANIZATION = 'arn:aws:organizations::111111111111:organization/o-example';
const UNIT = 'arn:aws:organizations::111111111111:ou/o-example/ou-1-2';
const permission = (name: string) => [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ram::aws:permission/${name}`]] }];

let stack: InternalStack;
beforeEach(() => {
  stack = new InternalStack();
});

test('a CA that is active is shared for certificates of servers and clients', () => {
  shareAuthority(stack.root(), 'Share', { accounts: ['222222222222'] });
  stack.template.resourceCountIs(SHARE, 1);
  stack.template.hasResourceProperties(SHARE, {
    Name: 'Internal-Root-0C2A4954-Share',
    ResourceArns: [{ Ref: 'RootActivation5C67B8FA' }],
    Principals: ['222222222222'],
    PermissionArns: permission('AWSRAMDefaultPermissionCertificateAuthority'),
    AllowExternalPrincipals: true,
  });
});

test('it can be shared in the organization alone, for CAs too, and several times', () => {
  const root = stack.root();
  root.share('Share', { organizationArns: [ORGANIZATION, UNIT], allowSubordinates: true });
  root.share('Other', { accounts: [Lazy.string({ produce: () => 'known later' })] });
  stack.template.resourceCountIs(SHARE, 3);
  for (const name of [
    'AWSRAMDefaultPermissionCertificateAuthority', 'AWSRAMSubordinateCACertificatePathLen0IssuanceCertificateAuthority',
  ]) {
    const PermissionArns = permission(name);
    stack.template.hasResourceProperties(SHARE, { Principals: [ORGANIZATION, UNIT], AllowExternalPrincipals: false, PermissionArns });
  }
  stack.template.hasResourceProperties(SHARE, { Name: Match.stringLikeRegexp('-Other$'), Principals: ['known later'] });
});

test.each<[string, CertificateAuthorityShareOptions, string]>([
  ['with nobody', {}, 'share "Share" of "Internal/Root" is with no account: give accounts or organizationArns'],
  ['with an account that is none', { accounts: ['1234'] },
    'share "Share" of "Internal/Root": accounts has "1234": an account ID has 12 digits, such as \'222222222222\''],
  ['with an organization by its ID', { organizationArns: ['o-example'] },
    'share "Share" of "Internal/Root": organizationArns has "o-example": write the ARN of an organization'],
])('a share %s is refused', (_, options, message) => {
  expect(() => stack.root().share('Share', options)).toThrow(message);
});

test('CAs can be allowed below a CA that issues CAs only', () => {
  const issuing = stack.issuing({ parent: stack.root() });
  expect(() => issuing.share('Share', { accounts: ['222222222222'], allowSubordinates: true })).toThrow(
    'share "Share" of "Internal/Issuing" has allowSubordinates, but the CA has a pathLength of 0 and issues no CAs: give the CA a pathLength of 1 or more');
});

test('slips are answered in the words of the user', () => {
  const root = stack.root();
  expect(() => root.share('', { accounts: ['222222222222'] })).toThrow('share() of "Internal/Root": id must be a text that no other construct of the CA has as its ID, got the text ""');
  expect(() => root.share('Share', { accounts: '222222222222' as never })).toThrow('share() of "Internal/Root": options.accounts must be a list of IDs of accounts');
  expect(SHARE_ID.mistakeIn('Share', 'id')).toBeUndefined();
});
