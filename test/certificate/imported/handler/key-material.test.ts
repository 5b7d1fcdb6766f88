import { X509Certificate } from 'node:crypto';
import { assert, asyncProperty, constantFrom, integer, record, string } from 'fast-check';
import { PROPERTIES, renewal, request, SELF_SIGNED } from './events';
import { FakeAws, SECRET } from './fake-aws';
import { CHAIN, INTERMEDIATE, keyPem, leaf } from './pki';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

const SERVER = leaf(['www.example.com'], INTERMEDIATE);
const GOOD = { certificate: SERVER.certificate, privateKey: keyPem(SERVER), certificateChain: CHAIN, passphrase: 'correct horse battery staple' };

/** As many characters of a key as no other text has by chance. */
const TELLING = 10;

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Everything that leaves the function, but for what ACM gets to import. */
function outside(thrown = ''): string {
  const calls = aws.calls.map(({ command, input }) => (command === 'ImportCertificate' ? { ...input, PrivateKey: '' } : input));
  return JSON.stringify([calls, aws.answers, aws.logs, thrown, process.env]);
}

/** The parts of a key, in base64 or in hexadecimal digits, that are in a text. */
function partsOf(pem: string, text: string): string[] {
  const base64 = pem.replace(/-----[^-]+-----|\s/g, '');
  return [base64, Buffer.from(base64, 'base64').toString('hex')].flatMap((spelling) =>
    Array.from({ length: spelling.length - TELLING }, (_, start) => spelling.slice(start, start + TELLING)).filter((part) => text.includes(part)));
}

async function thrownBy(call: Promise<void>): Promise<string> {
  return call.then(() => '', (error: Error) => `${error.stack} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`);
}

/** Has a new secret imported by CloudFormation and by a rule. */
async function importSecret(SecretString: string): Promise<{ status: string; reason: string; thrown: string }> {
  aws.secret = { SecretString };
  await handler(request({}));
  const { Status: status, Reason: reason = '' } = aws.answers[aws.answers.length - 1].body;
  const thrown = await thrownBy(handler(renewal(aws.addForeign('us-east-1'))));
  return { status, reason, thrown };
}

test('of a key that is imported, nothing but the call to ACM has any part', async () => {
  const { status, thrown } = await importSecret(JSON.stringify(GOOD));
  expect(status).toBe('SUCCESS');
  expect(partsOf(GOOD.privateKey, outside(thrown))).toEqual([]);
  expect(outside(thrown)).not.toContain(GOOD.passphrase);
});

test('the key of a self-signed certificate is in the call to ACM alone', async () => {
  await handler(request({ ResourceProperties: SELF_SIGNED }));
  const [key] = aws.calls.filter(({ command }) => command === 'ImportCertificate').map(({ input }) => String(input.PrivateKey));
  expect(key).toContain('PRIVATE KEY');
  expect(partsOf(key, outside())).toEqual([]);
});

test('a part of a key would be found', () => {
  expect(partsOf(GOOD.privateKey, `the key begins with ${GOOD.privateKey.split('\n')[1]}`)).not.toEqual([]);
  expect(partsOf(GOOD.privateKey, 'the key')).toEqual([]);
});

/** A secret in which a part of a field is another text. */
const DAMAGED = record({
  field: constantFrom(...Object.keys(GOOD) as (keyof typeof GOOD)[]),
  at: integer({ min: 0, max: 1200 }),
  length: integer({ min: 0, max: 1200 }),
  other: constantFrom('', ' ', '\n', 'A', '-', '=', '\\n', ':', '-----BEGIN PRIVATE KEY-----\n', '-----END CERTIFICATE-----', GOOD.privateKey, GOOD.certificate, CHAIN),
  text: string({ maxLength: 5 }),
});

test('whatever is damaged, ACM gets the certificate whole or its owner gets a sentence without any part of the key', async () => {
  await assert(asyncProperty(DAMAGED, async ({ field, at, length, other, text }) => {
    const value = GOOD[field];
    aws.certificates.clear();
    const damaged = value.slice(0, at) + other + text + value.slice(at + length);
    const { status, reason, thrown } = await importSecret(JSON.stringify({ ...GOOD, [field]: damaged }));
    if (status === 'SUCCESS') {
      const [{ input }] = aws.calls.filter(({ command }) => command === 'ImportCertificate').slice(-1);
      expect(new X509Certificate(String(input.Certificate)).fingerprint256).toBe(new X509Certificate(GOOD.certificate).fingerprint256);
      expect(String(input.PrivateKey)).toBe(GOOD.privateKey);
    } else {
      expect(reason).toMatch(new RegExp(`^secret ${SECRET}: field "(certificate|privateKey|certificateChain|passphrase)" .+: store .+`));
      expect(thrown).toContain(reason);
    }
    expect(partsOf(GOOD.privateKey, JSON.stringify([aws.answers, aws.logs, thrown]))).toEqual([]);
    aws.calls.length = aws.answers.length = aws.logs.length = 0;
  }), { numRuns: 300 });
});

test.each([['cut'], ['with a text in it']])('of JSON that is %s, the error of the parser is not repeated', async (kind) => {
  const whole = JSON.stringify(GOOD);
  const { status, reason, thrown } = await importSecret(kind === 'cut' ? whole.slice(0, -1) : whole.replace('PRIVATE KEY-----\\n', 'PRIVATE KEY-----\n"'));
  expect(status).toBe('FAILED');
  expect(reason).toContain('it holds no JSON object');
  expect(partsOf(GOOD.privateKey, outside(thrown))).toEqual([]);
});

test('neither is what a library throws with a cause', async () => {
  const cause = new Error(GOOD.privateKey);
  aws.secret = Object.assign(new Error('timed out', { cause }), { name: 'TimeoutError' });
  const arn = aws.addForeign('us-east-1');
  expect(partsOf(GOOD.privateKey, outside(await thrownBy(handler(renewal(arn, PROPERTIES)))))).toEqual([]);
});
