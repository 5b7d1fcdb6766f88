import { X509Certificate, type KeyObject } from 'node:crypto';
import { FIELDS } from './events';
import { authority, CHAIN, FOR_CLIENTS, INTERMEDIATE, keyPair, keyPem, leaf, ROOT } from './pki';
import { leafIn } from '../../../../src/certificate/imported/handler/certificates';
import { materialOf, type Material, type Texts } from '../../../../src/certificate/imported/handler/material';
import { pemOf } from '../../../../src/certificate/imported/handler/pem';
import { plainPem } from '../../../../src/certificate/imported/handler/private-key';

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

describe('a private key', () => {
  const { privateKey } = SERVER.keys;

  test.each<[string, string]>([
    ['SEC 1', privateKey.export({ type: 'sec1', format: 'pem' }) as string],
    ['SEC 1 after its parameters', pemOf('EC PARAMETERS', 'BggqhkjOPQMBBw==') + (privateKey.export({ type: 'sec1', format: 'pem' }) as string)],
  ])('may be %s', (_, pem) => {
    expect(check({ privateKey: pem })).toEqual(check());
  });

  test('may be PKCS #1', () => {
    const server = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair(2048) });
    const pem = server.keys.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
    expect(check({ certificate: server.certificate, privateKey: pem }).privateKey).toBe(keyPem(server));
  });

  test.each<[string, string]>([
    ['PKCS #8', privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' }) as string],
    ['the old way', privateKey.export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' }) as string],
  ])('that is encrypted in %s is decrypted with its passphrase, and refused without it', (_, pem) => {
    expect(check({ privateKey: pem, passphrase: 'open sesame' })).toEqual(check());
    expect(() => check({ privateKey: pem })).toThrow('field "privateKey" is encrypted: store its passphrase in field "passphrase"');
    expect(() => check({ privateKey: pem, passphrase: 'close' })).toThrow(
      'field "passphrase" does not decrypt field "privateKey": store the passphrase of this key');
  });
});

describe('ACM gets nothing, and the owner of the secret one sentence,', () => {
  const expired = leaf(['www.example.com'], INTERMEDIATE, { days: [-90, -1] });
  const early = leaf(['www.example.com'], INTERMEDIATE, { days: [1, 90] });
  const [dated] = [expired, early].map(({ certificate }) => new X509Certificate(certificate));
  const pfx = Buffer.from('3082099c02010330820958', 'hex').toString('base64');
  const koblitz = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair('secp256k1') });
  const small = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair(512) });
  const edwards = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair('ed25519') });
  const keys = 'RSA_1024, RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, EC_secp384r1, EC_secp521r1';
  const otherIssuer = authority('Intermediate', ROOT, keyPair('P-256', 'of the same name'));

  test.each<[string, Partial<Texts>, string]>([
    ['no certificate', { certificate: 'www.example.com' }, 'field "certificate" holds no PEM certificate: store one, with its BEGIN and END lines'],
    ['a key in its place', { certificate: KEY }, 'field "certificate" holds no PEM certificate: store one, with its BEGIN and END lines'],
    ['a PFX file', { certificate: pfx }, 'field "certificate" holds a PFX file, and ACM takes PEM: run "openssl pkcs12 -in file.pfx -nodes -out all.pem" and store each part'],
    ['the whole chain as the certificate', { certificate: SERVER.certificate + CHAIN },
      'field "certificate" holds 3 certificates: store the first one alone, and its issuers as the chain'],
    ['a damaged certificate', { certificate: pemOf('CERTIFICATE', 'MIIB') }, 'field "certificate" is damaged at certificate 1: store it as its issuer sent it'],
    ['a damaged chain', { certificateChain: ROOT.certificate + pemOf('CERTIFICATE', 'MIIB') },
      'field "certificateChain" is damaged at certificate 2: store it as its issuer sent it'],
    ['a chain that is none', { certificateChain: 'none' }, 'field "certificateChain" holds no PEM certificate: store one, with its BEGIN and END lines'],
    ['no private key', { privateKey: 'www.example.com' }, 'field "privateKey" holds 0 PEM private keys: store one, that of the certificate'],
    ['a public key', { privateKey: SERVER.keys.publicKey.export({ type: 'spki', format: 'pem' }) as string },
      'field "privateKey" holds 0 PEM private keys: store one, that of the certificate'],
    ['two private keys', { privateKey: KEY + KEY }, 'field "privateKey" holds 2 PEM private keys: store one, that of the certificate'],
    ['a damaged private key', { privateKey: pemOf('PRIVATE KEY', 'MIIB') }, 'field "privateKey" is damaged: store the key as it was created'],
    ['the key of another', { privateKey: keyPem(ROOT) }, 'field "privateKey" is not the key of the certificate: store the key that it was requested with'],
    ['another curve', { certificate: koblitz.certificate, privateKey: keyPem(koblitz) }, `field "certificate" has a key that ACM does not import: use ${keys}`],
    ['a small key', { certificate: small.certificate, privateKey: keyPem(small) }, `field "certificate" has a key that ACM does not import: use ${keys}`],
    ['another kind of key', { certificate: edwards.certificate, privateKey: keyPem(edwards) }, `field "certificate" has a key that ACM does not import: use ${keys}`],
    ['no chain', { certificateChain: '' }, 'field "certificateChain" is missing: store the issuers of the certificate, which is not self-signed'],
    ['the certificate again', { certificateChain: SERVER.certificate + CHAIN }, 'field "certificateChain" repeats the certificate: store its issuers only'],
    ['the wrong order', { certificateChain: ROOT.certificate + INTERMEDIATE.certificate },
      'field "certificateChain" is not in order, certificate 1 did not issue the server certificate: store each certificate before its own issuer'],
    ['a gap', { certificateChain: INTERMEDIATE.certificate + authority('Another').certificate },
      'field "certificateChain" is not in order, certificate 2 did not issue certificate 1: store each certificate before its own issuer'],
    ['an issuer with the same name and another key', { certificateChain: otherIssuer.certificate },
      'field "certificateChain" is not in order, certificate 1 did not issue the server certificate: store each certificate before its own issuer'],
    ['an expired certificate', { certificate: expired.certificate }, `field "certificate" is valid from ${new Date(dated.validFrom).toISOString()} `
      + `to ${new Date(dated.validTo).toISOString()}: store a certificate that is valid now`],
    ['one that is not valid yet', { certificate: early.certificate }, 'store a certificate that is valid now'],
  ])('for %s', (_, texts, message) => {
    expect(() => check(texts)).toThrow(message);
  });

  test('for a key that is too long', () => {
    const key = (bytes: number) => ({ export: () => 'k'.repeat(bytes) }) as unknown as KeyObject;
    expect(plainPem(key(5120), 'privateKey')).toHaveLength(5120);
    expect(() => plainPem(key(5121), 'privateKey')).toThrow('field "privateKey" has 5121 bytes of private key: ACM takes 5120, use a smaller key');
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

