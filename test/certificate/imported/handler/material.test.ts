import { X509Certificate } from 'node:crypto';
import { FIELDS } from './events';
import { CHAIN, FOR_CLIENTS, INTERMEDIATE, keyPair, keyPem, leaf, ROOT } from './pki';
import { leafIn } from '../../../../src/certificate/imported/handler/certificates';
import { materialOf, type Material, type Texts } from '../../../../src/certificate/imported/handler/material';

const SERVER = leaf(['www.example.com', '*.shop.example.com'], INTERMEDIATE);
const KEY = keyPem(SERVER);
const GOOD: Texts = { certificate: SERVER.certificate, privateKey: KEY, certificateChain: CHAIN, passphrase: '' };

function check(texts: Partial<Texts> = {}, domainNames: string[] = []): Material {
  const all = { ...GOOD, ...texts };
  return materialOf(leafIn(all.certificate, FIELDS.Certificate), all, FIELDS, domainNames);
}

describe('a certificate, its key and its chain', () => {
  test('go to ACM as PEM', () => {
    expect(check()).toEqual({ certificate: SERVER.certificate, chain: CHAIN, privateKey: KEY, keyAlgorithm: 'EC_prime256v1' });
  });

  test.each([
    ['line breaks of Windows', (pem: string) => pem.replaceAll('\n', '\r\n')],
    ['spaces in the place of line breaks', (pem: string) => pem.replaceAll('\n', ' ')],
    ['line breaks that were escaped twice', (pem: string) => pem.replaceAll('\n', '\\n')],
    ['text around each block', (pem: string) => pem.replaceAll('-----BEGIN', 'Bag Attributes\n  friendlyName: www\n-----BEGIN')],
  ])('may have %s', (_, changed) => {
    expect(check({ certificate: changed(GOOD.certificate), privateKey: changed(KEY), certificateChain: changed(CHAIN) })).toEqual(check());
  });

  test.each([['RSA_1024', 1024], ['RSA_2048', 2048], ['EC_secp384r1', 'P-384']] as const)('may have a key of type %s', (keyAlgorithm, type) => {
    const server = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair(type) });
    expect(check({ certificate: server.certificate, privateKey: keyPem(server) })).toMatchObject({ keyAlgorithm });
  });

  test('may be self-signed, without a chain', () => {
    const keys = keyPair('P-256', 'server');
    const server = leaf(['www.example.com'], { name: 'www.example.com', keys });
    expect(check({ certificate: server.certificate, certificateChain: '' })).toMatchObject({ chain: '' });
  });

  test('may have a chain that ends before the root', () => {
    expect(check({ certificateChain: INTERMEDIATE.certificate }).chain).toBe(INTERMEDIATE.certificate);
  });
});

describe('ACM gets nothing, and the owner of the secret one sentence,', () => {
  const expired = leaf(['www.example.com'], INTERMEDIATE, { days: [-90, -1] });
  const early = leaf(['www.example.com'], INTERMEDIATE, { days: [1, 90] });
  const [dated] = [expired, early].map(({ certificate }) => new X509Certificate(certificate));
  const koblitz = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair('secp256k1') });
  const small = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair(512) });
  const edwards = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair('ed25519') });
  const keys = 'RSA_1024, RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, EC_secp384r1, EC_secp521r1';

  test.each<[string, Partial<Texts>, string]>([
    ['the key of another', { privateKey: keyPem(ROOT) }, 'field "privateKey" is not the key of the certificate: store the key that it was requested with'],
    ['another curve', { certificate: koblitz.certificate, privateKey: keyPem(koblitz) }, `field "certificate" has a key that ACM does not import: use ${keys}`],
    ['a small key', { certificate: small.certificate, privateKey: keyPem(small) }, `field "certificate" has a key that ACM does not import: use ${keys}`],
    ['another kind of key', { certificate: edwards.certificate, privateKey: keyPem(edwards) }, `field "certificate" has a key that ACM does not import: use ${keys}`],
    ['an expired certificate', { certificate: expired.certificate }, `field "certificate" is valid from ${new Date(dated.validFrom).toISOString()} `
      + `to ${new Date(dated.validTo).toISOString()}: store one that is valid now`],
    ['one that is not valid yet', { certificate: early.certificate }, 'store one that is valid now'],
  ])('for %s', (_, texts, message) => {
    expect(() => check(texts)).toThrow(message);
  });
});

describe('names', () => {
  test.each([['www.example.com'], ['WWW.example.com'], ['a.shop.example.com'], ['*.shop.example.com'], ['*.Shop.example.com']])('%s is covered', (name) => {
    expect(() => check({}, [name])).not.toThrow();
  });

  test.each([['example.com'], ['*.example.com'], ['shop.example.com'], ['a.b.shop.example.com'], ['*.www.example.com'], ['wwww.example.com']])('%s is not', (name) => {
    expect(() => check({}, ['www.example.com', name])).toThrow(
      `field "certificate" does not cover ${name}: store one for all of domainNames, or change these`);
  });

  test('in the common name alone cover nothing, as clients do not read them there', () => {
    const server = leaf([], { ...INTERMEDIATE }, { keys: SERVER.keys });
    expect(() => check({ certificate: server.certificate }, ['nameless'])).toThrow('does not cover nameless');
  });

  test('are for servers, and a certificate without any may be for clients', () => {
    const client = leaf(['www.example.com'], INTERMEDIATE, { extensions: [FOR_CLIENTS] });
    expect(() => check({ certificate: client.certificate })).not.toThrow();
    expect(() => check({ certificate: client.certificate }, ['www.example.com'])).toThrow(
      'field "certificate" lacks the extended key usage serverAuth: store a certificate for servers');
    const forAll = leaf(['www.example.com'], INTERMEDIATE, { extensions: [] });
    expect(() => check({ certificate: forAll.certificate }, ['www.example.com'])).not.toThrow();
  });
});

