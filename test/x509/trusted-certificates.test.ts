import { checkExpiry, NotTrusted, trustedCertificates } from '../../src/x509/trusted-certificates';
import { authority, CHAIN, INTERMEDIATE, keyPem, leaf, ROOT } from '../certificate/imported/handler/pki';

const SERVER = leaf(['www.example.com'], INTERMEDIATE);

function refusal(text: string): string {
  try {
    trustedCertificates(text);
  } catch (error) {
    expect(error).toBeInstanceOf(NotTrusted);
    return (error as Error).message;
  }
  throw new Error('it was taken');
}

test('the certificates of CAs are read, one or several in a text', () => {
  expect(trustedCertificates(ROOT.certificate).map(({ subject }) => subject)).toEqual(['CN=Root']);
  expect(trustedCertificates(`# our CAs\r\n${CHAIN.replaceAll('\n', '\r\n')}`).map(({ subject }) => subject)).toEqual(['CN=Intermediate', 'CN=Root']);
});

test('a private key is refused, and never repeated', () => {
  const refused = [ROOT.certificate + keyPem(ROOT), keyPem(ROOT), `${CHAIN}-----BEGIN ENCRYPTED PRIVATE KEY-----`].map(refusal);
  expect(new Set(refused)).toEqual(new Set(['has a private key: give the certificate of the CA alone, and replace a key that others may have read']));
});

test.each([
  ['', 'has no certificate: write PEM text, which begins with -----BEGIN CERTIFICATE-----'],
  ['certs/root.pem', "has no certificate: write readFileSync('certs/root.pem', 'utf8') instead of the name of the file"],
  ['-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n',
    'has a PEM block "CERTIFICATE REQUEST": give certificates only, which begin with -----BEGIN CERTIFICATE-----'],
  [ROOT.certificate + ROOT.certificate.slice(0, 200),
    'has a certificate without its last line: copy it with its lines -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----'],
  [ROOT.certificate + ROOT.certificate.replace('MII', 'AAA'), 'has a certificate that cannot be read (number 2): copy it as its CA gives it'],
])('%j is refused', (text, message) => {
  expect(refusal(text)).toBe(message);
});

test('the certificate of a server is refused, and its issuer is named', () => {
  expect(refusal(ROOT.certificate + SERVER.certificate)).toBe(
    'has the certificate of "CN=www.example.com", which is not a CA: give the certificate of its issuer "CN=Intermediate"');
});

test('a CA is refused from the moment on when it has expired', () => {
  const [root] = trustedCertificates(authority('Old Root').certificate);
  const expires = new Date(root.validTo).getTime();
  const now = jest.spyOn(Date, 'now').mockReturnValue(expires);
  expect(() => checkExpiry(root)).not.toThrow();
  now.mockReturnValue(expires + 1);
  expect(() => checkExpiry(root)).toThrow(new NotTrusted(
    `has the CA "CN=Old Root", which expired on ${new Date(expires).toISOString().slice(0, 10)}: remove it, or give its successor`));
  now.mockRestore();
});
