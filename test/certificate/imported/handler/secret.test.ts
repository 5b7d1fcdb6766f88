import { FIELDS } from './events';
import { FakeAws, SECRET } from './fake-aws';
import type { SecretFields } from '../../../../src/certificate/imported/handler/events';
import { readSecret } from '../../../../src/certificate/imported/handler/secret';

const INSTEAD = 'store a JSON object with the fields "certificate", "privateKey" and "certificateChain"';
const PFX = Buffer.from('3082099c02010330820958', 'hex');
const OUT_OF_PFX = 'it holds a PFX file, and ACM takes PEM: run "openssl pkcs12 -in file.pfx -nodes -out all.pem" and store each part';

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
});

afterEach(() => {
  jest.restoreAllMocks();
});

function read(value: unknown, fields: SecretFields = FIELDS) {
  aws.secret = typeof value === 'string' ? { SecretString: value } : { SecretString: JSON.stringify(value) };
  return readSecret(SECRET, fields);
}

test('a secret has the texts of its fields, of which the chain and the passphrase may be missing', async () => {
  expect(await read({ certificate: ' c ', privateKey: 'k', certificateChain: null })).toEqual({ certificate: 'c', privateKey: 'k', certificateChain: '', passphrase: '' });
  expect(await read({ certificate: 'c', privateKey: 'k', certificateChain: 'i', passphrase: 'p', other: 1 })).toEqual(
    { certificate: 'c', privateKey: 'k', certificateChain: 'i', passphrase: 'p' });
});

test('a secret may begin with the mark of an editor', async () => {
  expect(await read('\uFEFF{ "certificate": "c", "privateKey": "k" }\r\n')).toMatchObject({ certificate: 'c', privateKey: 'k' });
});

test('the fields may have other names', async () => {
  const fields = { Certificate: 'tls.crt', PrivateKey: 'tls.key', CertificateChain: 'ca.crt', Passphrase: 'password' };
  expect(await read({ 'tls.crt': 'c', 'tls.key': 'k', 'ca.crt': 'i', 'password': 'p' }, fields)).toEqual(
    { certificate: 'c', privateKey: 'k', certificateChain: 'i', passphrase: 'p' });
  await expect(read({ 'tls.crt': 'c' }, fields)).rejects.toThrow(
    'field "tls.key" is missing: store a JSON object with the fields "tls.crt", "tls.key" and "ca.crt"');
});

test.each<[string, unknown, string]>([
  ['no text', '', `it holds no JSON object: ${INSTEAD}`],
  ['text that is not JSON', '-----BEGIN CERTIFICATE-----', `it holds no JSON object: ${INSTEAD}`],
  ['a PFX file', PFX.toString('base64'), OUT_OF_PFX],
  ['a list', [], `it holds no JSON object: ${INSTEAD}`],
  ['null', 'null', `it holds no JSON object: ${INSTEAD}`],
  ['a text', '"certificate"', `it holds no JSON object: ${INSTEAD}`],
  ['no certificate', { privateKey: 'k' }, `field "certificate" is missing: ${INSTEAD}`],
  ['an empty certificate', { certificate: ' ', privateKey: 'k' }, `field "certificate" is missing: ${INSTEAD}`],
  ['no key', { certificate: 'c' }, `field "privateKey" is missing: ${INSTEAD}`],
  ['a number', { certificate: 1, privateKey: 'k' }, 'field "certificate" is not a text: store PEM text in it'],
  ['a list of certificates', { certificate: 'c', privateKey: 'k', certificateChain: ['i'] }, 'field "certificateChain" is not a text: store PEM text in it'],
])('with %s it is refused', async (_, value, message) => {
  await expect(read(value)).rejects.toThrow(message);
});

test('a field that every object has is missing all the same', async () => {
  await expect(read({ certificate: 'c', privateKey: 'k' }, { ...FIELDS, Certificate: 'constructor' })).rejects.toThrow('field "constructor" is missing');
});

test.each<[string, Uint8Array, string]>([
  ['bytes', Buffer.from([1, 2, 3]), `it holds bytes: ${INSTEAD}`],
  ['a PFX file', PFX, OUT_OF_PFX],
])('with %s it is refused', async (_, SecretBinary, message) => {
  aws.secret = { SecretBinary };
  await expect(readSecret(SECRET, FIELDS)).rejects.toThrow(message);
});

test('without a value it is refused', async () => {
  aws.secret = {};
  await expect(readSecret(SECRET, FIELDS)).rejects.toThrow(`it holds no JSON object: ${INSTEAD}`);
});

test.each([
  ['ResourceNotFoundException', 'store the certificate in the secret of this ARN'],
  ['AccessDeniedException', 'allow secretsmanager:GetSecretValue in its policy, and kms:Decrypt in that of its key'],
  ['InvalidRequestException', 'make it readable'],
])('after %s it says what to do', async (name, advice) => {
  aws.fail('GetSecretValue', name);
  await expect(readSecret(SECRET, FIELDS)).rejects.toThrow(`it cannot be read (${name}: ${name} of a test): ${advice}`);
});
