import { FIELDS } from './events';
import { keyPair, keyPem } from './pki';
import { plainPem, privateKeyIn } from '../../../../src/certificate/imported/handler/private-key';
import { pemOf } from '../../../../src/x509/pem';

const KEYS = keyPair('P-256', 'server');
const KEY = keyPem({ keys: KEYS });

/** The key as ACM gets it. */
function read(text: string, passphrase = ''): string {
  return plainPem(privateKeyIn(text, passphrase, FIELDS));
}

function exported(type: 'sec1' | 'pkcs8', passphrase?: string): string {
  return KEYS.privateKey.export({ type, format: 'pem', ...passphrase ? { cipher: 'aes-256-cbc', passphrase } : {} }) as string;
}

test.each<[string, string]>([
  ['PKCS #8', KEY],
  ['SEC 1', exported('sec1')],
  ['SEC 1 after its parameters', pemOf('EC PARAMETERS', 'BggqhkjOPQMBBw==') + exported('sec1')],
])('a key may be %s', (_, pem) => {
  expect(read(pem)).toBe(KEY);
});

test('a key may be PKCS #1', () => {
  const keys = keyPair(2048);
  expect(read(keys.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string)).toBe(keyPem({ keys }));
});

test.each<[string, string]>([
  ['PKCS #8', exported('pkcs8', 'open sesame')],
  ['the old way', exported('sec1', 'open sesame')],
])('a key that is encrypted in %s is decrypted with its passphrase, and refused without it', (_, pem) => {
  expect(read(pem, 'open sesame')).toBe(KEY);
  expect(() => read(pem)).toThrow('field "privateKey" is encrypted: store its passphrase in field "passphrase"');
  expect(() => read(pem, 'close')).toThrow('field "passphrase" does not decrypt field "privateKey": store the passphrase of this key');
});

test.each([['spaces', ' '], ['escaped line breaks', '\\n']])('a key that is encrypted in the old way may have %s for line breaks', (_, lineBreak) => {
  expect(read(exported('sec1', 'open sesame').replaceAll('\n', lineBreak), 'open sesame')).toBe(KEY);
});

test('a passphrase that is not needed does no harm', () => {
  expect(read(KEY, 'open sesame')).toBe(KEY);
});

test.each<[string, string, string]>([
  ['no key', 'www.example.com', 'holds 0 PEM private keys: store one, that of the certificate'],
  ['a public key', KEYS.publicKey.export({ type: 'spki', format: 'pem' }) as string, 'holds 0 PEM private keys: store one, that of the certificate'],
  ['two keys', KEY + KEY, 'holds 2 PEM private keys: store one, that of the certificate'],
  ['a PFX file', Buffer.from('3082099c02010330820958', 'hex').toString('base64'), 'holds a PFX file, and ACM takes PEM: run "openssl pkcs12 -in file.pfx -nodes -out all.pem" and store each part'],
  ['a key of OpenSSH', pemOf('OPENSSH PRIVATE KEY', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU='), 'holds an OpenSSH key, and ACM takes PEM: run "ssh-keygen -p -m PKCS8 -f key.pem" and store each part'],
  ['a key in DER', KEYS.privateKey.export({ type: 'sec1', format: 'der' }).toString('latin1'), 'holds a key in DER, and ACM takes PEM: run "openssl pkey -inform der -in file.key -out key.pem" and store each part'],
  ['a damaged key', pemOf('PRIVATE KEY', 'MIIB'), 'is damaged: store the key as it was created'],
])('%s is refused', (_, text, message) => {
  expect(() => read(text)).toThrow(`field "privateKey" ${message}`);
});

test('the longest key that ACM imports has fewer bytes than ACM takes', () => {
  expect(plainPem(keyPair(4096).privateKey).length).toBeLessThanOrEqual(5120);
});
