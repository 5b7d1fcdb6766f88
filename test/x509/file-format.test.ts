import { fileFormat } from '../../src/x509/file-format';
import { pemOf } from '../../src/x509/pem';
import { authority, keyPair } from '../certificate/imported/handler/pki';

/** How files begin that openssl and keytool have written. */
const FILES: readonly [string, string, string][] = [
  ['308209cf0201033082098506092a864886f70d010701a082', 'a PFX file', 'openssl pkcs12 -in file.pfx -nodes -out all.pem'],
  ['3081cc020103308206', 'a PFX file', 'openssl pkcs12 -in file.pfx -nodes -out all.pem'],
  ['3045020103308206', 'a PFX file', 'openssl pkcs12 -in file.pfx -nodes -out all.pem'],
  ['feedfeed000000020000000100000001000131000001a21d', 'a Java key store',
    'keytool -importkeystore -srckeystore file.jks -destkeystore file.pfx -deststoretype pkcs12 && openssl pkcs12 -in file.pfx -nodes -out all.pem'],
  ['3082032806092a864886f70d010702a08203193082031502', 'a PKCS #7 file', 'openssl pkcs7 -inform der -in file.p7b -print_certs -out all.pem'],
];

const DER: readonly [string, string, string][] = [
  ['308202f9308201e1a00302010202146b9f47fc35de409a09', 'a certificate in DER', 'openssl x509 -inform der -in file.cer -out certificate.pem'],
  ['308204a30201000282010100a453556d12996ca9be4824a5', 'a key in DER', 'openssl pkey -inform der -in file.key -out key.pem'],
  ['3082052d305706092a864886f70d01050d304a302906092a', 'a key in DER', 'openssl pkey -inform der -in file.key -out key.pem'],
];

test.each([...FILES, ...DER])('%s is the beginning of %s, as bytes and as a text', (hex, name, command) => {
  const bytes = Buffer.from(hex, 'hex');
  expect([new Uint8Array(bytes), bytes.toString('latin1'), bytes.toString('utf8')].map(fileFormat)).toEqual([{ name, command }, { name, command }, { name, command }]);
});

test.each(FILES)('base64 of %s is %s', (hex, name) => {
  expect(fileFormat(Buffer.from(hex, 'hex').toString('base64'))?.name).toBe(name);
});

test.each(DER)('base64 of %s may be PEM without its lines, and not %s', (hex) => {
  expect(fileFormat(Buffer.from(hex, 'hex').toString('base64'))).toBeUndefined();
});

test.each([
  ['OPENSSH PRIVATE KEY', 'an OpenSSH key', 'ssh-keygen -p -m PKCS8 -f key.pem'],
  ['PKCS7', 'a PKCS #7 file', 'openssl pkcs7 -in file.p7b -print_certs -out all.pem'],
])('PEM of %s is %s', (label, name, command) => {
  expect(fileFormat(pemOf(label, 'AAAA'))).toEqual({ name, command });
});

test('PEM that ACM takes, and any other text, is none of them', () => {
  const { publicKey, privateKey } = keyPair('P-256', 'server');
  const texts = [
    '', '0', 'www.example.com', '{"a":1}', 'MIIB', authority('Root').certificate, privateKey.export({ type: 'sec1', format: 'pem' }) as string,
    privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }) as string, publicKey.export({ type: 'spki', format: 'pem' }) as string,
  ];
  expect(texts.map(fileFormat).filter((format) => format)).toEqual([]);
  expect([[1, 2, 3], [0x30, 0x82, 6, 0xcc, 2, 1, 0], []].map((bytes) => fileFormat(Uint8Array.from(bytes))?.name)).toEqual([undefined, 'a key in DER', undefined]);
});
