import { keyPair } from './pki';
import { IMPORTED_KEYS, inOneSpelling, keyAlgorithmOf } from '../../../../src/certificate/imported/handler/key-algorithm';

test.each([['RSA_1024', 1024], ['RSA_2048', 2048], ['EC_prime256v1', 'P-256'], ['EC_secp384r1', 'P-384']] as const)('%s is called so by ACM', (name, type) => {
  expect(keyAlgorithmOf(keyPair(type).publicKey)).toBe(name);
  expect(IMPORTED_KEYS).toContain(name);
});

test.each([[512], ['secp256k1'], ['ed25519']] as const)('ACM does not import %s', (type) => {
  expect(keyAlgorithmOf(keyPair(type).publicKey)).toBeUndefined();
});

test('a hyphen and an underscore are the same', () => {
  expect(['RSA-2048', 'RSA_2048', 'EC_prime256v1', undefined].map(inOneSpelling)).toEqual(['RSA_2048', 'RSA_2048', 'EC_prime256v1', undefined]);
});
