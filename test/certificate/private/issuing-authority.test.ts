import { App, Duration, Lazy, Stack, Token } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { CertificateAuthorityUsageMode, PrivateCertificateAuthority } from '../../../src';
import { checkAuthority } from '../../../src/certificate/private/issuing-authority';
import { InternalStack, ROOT_ARN } from '../../private-ca/internal-stack';
import { authority } from '../imported/handler/pki';

const app = new App();
const stack = new InternalStack(app);
const rsa = stack.root();
const ec = stack.root({ keyAlgorithm: KeyAlgorithm.EC_SECP384R1 }, 'Ec');
const unknown = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Unknown', ROOT_ARN);
const token = Lazy.string({ produce: () => 'EC_prime256v1' });
let count = 0;

const ofDays = (validity: Duration) => stack.root({ validity }, `Root${count++}`);

function imported(days: number) {
  jest.useFakeTimers({ now: Date.now() + (3650 - days) * 86_400_000 });
  return PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, `Imported${count++}`, {
    certificateAuthorityArn: ROOT_ARN, completeCertificateChain: COMPANY,
  });
}

const COMPANY = authority('Company').certificate;
afterEach(() => {
  jest.useRealTimers();
});

test.each([
  ['RSA, by default that of ACM', rsa, undefined, undefined],
  ['RSA', rsa, KeyAlgorithm.RSA_2048, 'RSA_2048'],
  ['EC by default', ec, undefined, 'EC_prime256v1'],
  ['EC', ec, KeyAlgorithm.EC_SECP384R1, 'EC_secp384r1'],
  ['a key that is known at deployment only', rsa, new KeyAlgorithm(token), token],
  ['any key from a CA of which nothing is known', unknown, KeyAlgorithm.EC_PRIME256V1, 'EC_prime256v1'],
  ['the default from a CA of which nothing is known', unknown, undefined, undefined],
])('a certificate can have the key of its CA: %s', (_, from, keyAlgorithm, expected) => {
  expect(checkAuthority(stack, from, keyAlgorithm)?.name).toBe(expected);
});

test('another family is refused', () => {
  expect(() => checkAuthority(stack, rsa, KeyAlgorithm.EC_PRIME256V1)).toThrow('a CA signs certificates of its own key family, but authority "Internal/Root" has an RSA key '
    + 'and the certificate has "EC_prime256v1": use KeyAlgorithm.RSA_2048, or leave keyAlgorithm out');
  expect(() => checkAuthority(stack, ec, KeyAlgorithm.RSA_2048)).toThrow('authority "Internal/Ec" has an EC key and the certificate has "RSA_2048": '
    + 'use KeyAlgorithm.EC_PRIME256V1 or KeyAlgorithm.EC_SECP384R1, or leave keyAlgorithm out');
});

test('a CA with one day more than a certificate of ACM can issue it', () => {
  expect(() => checkAuthority(stack, ofDays(Duration.days(396)))).not.toThrow();
  expect(() => checkAuthority(stack, ofDays(Duration.days(Token.asNumber({ Ref: 'Days' }))))).not.toThrow();
  expect(() => checkAuthority(stack, imported(396))).not.toThrow();
});

test('a CA with less time left is refused', () => {
  expect(() => checkAuthority(stack, ofDays(Duration.days(395)))).toThrow(/^authority "Internal\/Root\d" is valid for 395 days, but certificates of ACM are valid for 395 days and cannot outlive their CA: use a CA with a validity of at least 396 days, or one that has more time left$/);
  expect(() => checkAuthority(stack, imported(395))).toThrow(/^authority "Internal\/Imported\d" expires on \d{4}-\d\d-\d\d, but certificates of ACM are valid for 395 days/);
});

test('a CA in another region is refused, however it is given', () => {
  const paris = new InternalStack(app, { account: '111111111111', region: 'eu-west-3' }, 'Paris');
  const anywhere = new Stack(app, 'Anywhere');
  const message = 'ACM issues from CAs of its own region, so create the certificate in a stack in eu-west-1, or use a CA in eu-west-3';
  expect(() => checkAuthority(paris, rsa)).toThrow(`authority "Internal/Root" is in eu-west-1 and the certificate in eu-west-3: ${message}`);
  expect(() => checkAuthority(paris, CertificateAuthority.fromCertificateAuthorityArn(paris, 'Arn', ROOT_ARN))).toThrow(message);
  expect(() => checkAuthority(anywhere, rsa)).not.toThrow();
  expect(() => checkAuthority(paris, CertificateAuthority.fromCertificateAuthorityArn(paris, 'Token', token))).not.toThrow();
  expect(() => checkAuthority(paris, CertificateAuthority.fromCertificateAuthorityArn(paris, 'Text', 'no ARN'))).not.toThrow();
});

test('a CA that the app creates in another account is refused', () => {
  const other = new InternalStack(app, { account: '222222222222', region: 'eu-west-1' }, 'Other');
  expect(() => checkAuthority(other, rsa)).toThrow('authority "Internal/Root" is in account 111111111111 and the certificate in account 222222222222, which cannot read its ARN '
    + "there: share it with account 222222222222, for example by its method share(), and give the ARN as text: CertificateAuthority.fromCertificateAuthorityArn(this, 'Authority', arn)");
  expect(() => checkAuthority(other, CertificateAuthority.fromCertificateAuthorityArn(other, 'Shared', ROOT_ARN))).not.toThrow();
  expect(() => checkAuthority(other, CertificateAuthority.fromCertificateAuthorityArn(other, 'Later', token))).not.toThrow();
  expect(() => checkAuthority(new Stack(app, 'AnyAccount', { env: { region: 'eu-west-1' } }), rsa)).not.toThrow();
});

test('a CA for short-lived certificates is refused', () => {
  const shortLived = stack.root({ usageMode: CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE }, 'Short');
  expect(() => checkAuthority(stack, shortLived)).toThrow('authority "Internal/Short" issues short-lived certificates, which ACM cannot issue: '
    + 'use a CA whose usageMode is CertificateAuthorityUsageMode.GENERAL_PURPOSE');
});
