import { App, Stack } from 'aws-cdk-lib';
import { InternalStack } from './internal-stack';
import { checkParentRegion, signingAlgorithmOf } from '../../src/private-ca/signing';

const app = new App();
const stack = new InternalStack(app);
const authority = stack.root();

test('a CA signs as its key does', () => {
  expect(signingAlgorithmOf({ keyAlgorithm: 'RSA_2048' }, authority)).toBe('SHA256WITHRSA');
});

test.each([
  [undefined, 'is not known'],
  ['EC_secp256k1', 'is "EC_secp256k1", with which this construct cannot sign'],
])('a parent with the key algorithm %s cannot sign', (keyAlgorithm, problem) => {
  expect(() => signingAlgorithmOf({ keyAlgorithm }, authority)).toThrow(`the key algorithm of the parent "Internal/Root" ${problem}: give `
    + 'fromPrivateCertificateAuthorityAttributes() its keyAlgorithm, one of "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"');
});

test('a parent in another region is refused, unless a region is known at deployment only', () => {
  const paris = new InternalStack(app, { account: '111111111111', region: 'eu-west-3' }, 'Paris').root();
  const anywhere = new InternalStack(app, {}, 'Anywhere').root();
  expect(() => checkParentRegion(authority, stack.root({}, 'Other'))).not.toThrow();
  expect(() => checkParentRegion(authority, anywhere)).not.toThrow();
  expect(() => checkParentRegion(authority, paris)).toThrow(
    'the parent "Paris/Root" is in eu-west-3 and this CA in eu-west-1: a CA signs for CAs of its own region only, so create both in one region');
  expect(Stack.of(paris).region).toBe('eu-west-3');
});
