import { Duration } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { InternalStack } from './internal-stack';
import { PrivateCertificateAuthority } from '../../src';
import { leastOf } from '../../src/private-ca/least-chain';
import { authority, CHAIN, keyPair } from '../certificate/imported/handler/pki';

test('a CA of the app has its own certificate and those above it', () => {
  const stack = new InternalStack();
  const issuing = stack.issuing({ parent: stack.root() });
  expect(leastOf(issuing)?.certificates).toBe(2);
});

test.each<[string, number]>([['EC_prime256v1', 450], ['RSA_2048', 1000], ['RSA_4096', 1400]])('a key of %s has at least %d bytes in its certificate', (keyAlgorithm, bytes) => {
  const stack = new InternalStack();
  const root = new PrivateCertificateAuthority(stack, 'Ours', { commonName: 'R', validity: Duration.days(3650), keyAlgorithm: new KeyAlgorithm(keyAlgorithm) });
  expect(leastOf(root)).toEqual({ certificates: 1, bytes });
});

test('a real certificate has more', () => {
  expect(authority('R', undefined, keyPair('P-256', 'small')).certificate.length).toBeGreaterThan(450);
});

test('nothing is known of a CA that the app does not create', () => {
  const imported = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(new InternalStack(), 'Imported', {
    certificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555', completeCertificateChain: CHAIN,
  });
  expect(leastOf(imported)).toBeUndefined();
});
