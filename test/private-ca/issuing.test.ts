import { Duration, Lazy, Token } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { InternalStack, ROOT_ARN } from './internal-stack';
import { CertificateAuthorityUsageMode, IPrivateCertificateAuthority, PrivateCertificateAuthority } from '../../src';
import { issuingFacts } from '../../src/private-ca/issuing';
import { authority } from '../certificate/imported/handler/pki';

const stack = new InternalStack();
const tokenDays = Duration.days(Token.asNumber({ Ref: 'Days' }));
let count = 0;

/** A root CA that is valid for ten years, from about now on; one with a key algorithm has a chain that is known at deployment only. */
function imported(keyAlgorithm?: KeyAlgorithm): IPrivateCertificateAuthority {
  const completeCertificateChain = keyAlgorithm ? Token.asString({ Ref: 'Chain' }) : authority('Company').certificate;
  return PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, `Imported${count++}`, {
    certificateAuthorityArn: ROOT_ARN, completeCertificateChain, keyAlgorithm,
  });
}

const root = stack.root();
const middle = stack.issuing({ parent: root, pathLength: 1 }, 'Middle');

test('a key algorithm that is yet to be looked up is not judged, and a CA below has that of its parent meanwhile', () => {
  const inFirstRun = new InternalStack();
  const keyAlgorithm = new KeyAlgorithm(StringParameter.valueFromLookup(inFirstRun, '/ca/key'));
  expect(issuingFacts(inFirstRun, { validity: Duration.days(10), keyAlgorithm }).keyAlgorithm).toBe('RSA_4096');
  const parent = inFirstRun.root({ keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 });
  expect(issuingFacts(inFirstRun, { parent, validity: Duration.days(10), keyAlgorithm }).keyAlgorithm).toBe('EC_prime256v1');
});

test('a root CA has no limit of its path length', () => {
  expect(issuingFacts(stack, { validity: Duration.days(10) })).toEqual({ keyAlgorithm: 'RSA_4096', days: 10, isShortLived: false });
  expect(() => issuingFacts(stack, { validity: Duration.days(10), pathLength: 0 })).toThrow('a root CA has no limit of its path length, got 0: leave pathLength out');
});

describe('a CA expires before its parent', () => {
  test.each<[string, IPrivateCertificateAuthority, Duration]>([
    ['one day before', root, Duration.days(3649)],
    ['at a time that is known at deployment only', root, tokenDays],
    ['before a time that is known at deployment only', stack.root({ validity: tokenDays }, 'Later'), Duration.days(9999)],
    ['before the date in the certificate', imported(), Duration.days(3649)],
  ])('%s', (_, parent, validity) => {
    expect(issuingFacts(stack, { parent, validity }).pathLength).toBe(0);
  });

  test('or is refused', () => {
    expect(() => issuingFacts(stack, { parent: root, validity: Duration.days(3650) })).toThrow('validity of 3650 days would end after that of the parent '
      + '"Internal/Root", which is valid for 3650 days and was issued before it: a CA must expire before its parent, so write fewer days');
    expect(() => issuingFacts(stack, { parent: imported(), validity: Duration.days(3651) })).toThrow(/would end after .* which expires on \d{4}-\d\d-\d\d: a CA must/);
  });
});

describe('a CA has the key family of its parent', () => {
  test.each([
    [root, undefined, 'RSA_4096'],
    [root, KeyAlgorithm.RSA_2048, 'RSA_2048'],
    [imported(), undefined, 'EC_prime256v1'],
    [imported(), KeyAlgorithm.EC_SECP384R1, 'EC_secp384r1'],
    [imported(KeyAlgorithm.EC_SECP384R1), undefined, 'EC_secp384r1'],
  ])('%#', (parent, keyAlgorithm, expected) => {
    expect(issuingFacts(stack, { parent, validity: Duration.days(10), keyAlgorithm }).keyAlgorithm).toBe(expected);
  });

  test('or is refused', () => {
    const validity = Duration.days(10);
    expect(() => issuingFacts(stack, { parent: root, validity, keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 })).toThrow(
      'a CA signs for its own key family, but its parent has an RSA key and this CA has "EC_prime256v1": leave keyAlgorithm out, '
      + 'or use one of "RSA_2048", "RSA_3072", "RSA_4096"');
    expect(() => issuingFacts(stack, { validity, keyAlgorithm: new KeyAlgorithm('RSA_1024') })).toThrow('a CA cannot have the key algorithm "RSA_1024" here: '
      + 'use one of "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"');
    expect(() => issuingFacts(stack, { validity, keyAlgorithm: new KeyAlgorithm(Lazy.string({ produce: () => 'RSA_2048' })) })).toThrow(
      'the key algorithm of a CA must be known while the app runs: write KeyAlgorithm.RSA_4096');
  });
});

describe('the path length', () => {
  test.each([[root, 3], [root, 0], [middle, 0], [middle, undefined], [imported(), 2]])('%# is allowed by the parent', (parent, pathLength) => {
    expect(issuingFacts(stack, { parent, validity: Duration.days(10), pathLength }).pathLength).toBe(pathLength ?? 0);
  });

  test('is below that of the parent', () => {
    const last = stack.issuing({ parent: root }, 'Last');
    expect(() => issuingFacts(stack, { parent: last, validity: Duration.days(10) })).toThrow(
      'the parent "Internal/Last" has a pathLength of 0, so it issues no CAs: give the parent a pathLength of 1 or more');
    expect(() => issuingFacts(stack, { parent: middle, validity: Duration.days(10), pathLength: 1 })).toThrow('the parent "Internal/Middle" has a pathLength of 1, '
      + 'so it issues CAs with a pathLength of 0 at most, got 1: give the parent a pathLength of 2 or more');
  });
});

test('nothing is refused for a parent of which nothing is known', () => {
  const parent = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Other', ROOT_ARN) as IPrivateCertificateAuthority;
  expect(issuingFacts(stack, { parent, validity: Duration.days(99999), pathLength: 3, keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 }))
    .toEqual({ keyAlgorithm: 'EC_prime256v1', days: 99999, isShortLived: false, pathLength: 3 });
});

test('a CA for short-lived certificates has no CAs below it', () => {
  const shortLived = stack.root({ usageMode: CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE }, 'Short');
  const usageMode = CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE;
  expect(issuingFacts(stack, { parent: root, validity: Duration.days(10), usageMode }).isShortLived).toBe(true);
  expect(() => issuingFacts(stack, { parent: shortLived, validity: Duration.days(7) })).toThrow('the parent "Internal/Short" issues short-lived certificates, '
    + 'so it must be the last CA of a chain: use a parent whose usageMode is CertificateAuthorityUsageMode.GENERAL_PURPOSE');
});
