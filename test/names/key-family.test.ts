import { keyFamily } from '../../src/names/key-family';

test.each([['RSA_2048', 'RSA'], ['EC_prime256v1', 'EC'], ['SM2', undefined], ['ECDSA', undefined], ['', undefined]])('%s is of the family %s', (algorithm, family) => {
  expect(keyFamily(algorithm)).toBe(family);
});
