import { CHAIN, INTERMEDIATE, keyPem, leaf, ROOT } from './pki';
import { certificatesIn, leafIn } from '../../../../src/certificate/imported/handler/certificates';
import { pemOf } from '../../../../src/x509/pem';

const SERVER = leaf(['www.example.com'], INTERMEDIATE);
const PFX = Buffer.from('3082099c02010330820958', 'hex').toString('base64');
const NONE = 'field "tls.crt" holds no PEM certificate: store one, with BEGIN and END lines';

test('a field has one certificate of the server, and several of its issuers', () => {
  expect(leafIn(SERVER.certificate, 'tls.crt').toString()).toBe(SERVER.certificate);
  expect(certificatesIn(CHAIN, 'ca.crt').join('')).toBe(CHAIN);
});

test('a key beside the certificate is not taken for one', () => {
  expect(leafIn(keyPem(SERVER) + SERVER.certificate, 'tls.crt').toString()).toBe(SERVER.certificate);
});

test.each<[string, string, string]>([
  ['no certificate', 'www.example.com', NONE],
  ['a key', keyPem(SERVER), NONE],
  ['a PFX file', PFX, 'field "tls.crt" holds a PFX file, and ACM takes PEM: run "openssl pkcs12 -in file.pfx -nodes -out all.pem" and store each part'],
  ['the whole chain', SERVER.certificate + CHAIN, 'field "tls.crt" holds 3 certificates: store the first alone, and its issuers as the chain'],
  ['a damaged certificate', pemOf('CERTIFICATE', 'MIIB'), 'field "tls.crt" is damaged at certificate 1: store it as its issuer sent it'],
])('with %s, the field of the server is refused', (_, text, message) => {
  expect(() => leafIn(text, 'tls.crt')).toThrow(message);
});

test.each<[string, string, string]>([
  ['another text', 'none', 'field "ca.crt" holds no PEM certificate: store one, with BEGIN and END lines'],
  ['a damaged certificate', ROOT.certificate + pemOf('CERTIFICATE', 'MIIB'), 'field "ca.crt" is damaged at certificate 2: store it as its issuer sent it'],
])('with %s, the field of the issuers is refused', (_, text, message) => {
  expect(() => certificatesIn(text, 'ca.crt')).toThrow(message);
});
