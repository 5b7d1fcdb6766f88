import { FakeAws, FakeError, type FakeAnswer } from './fake-aws';
import { attemptToAsk } from '../../../src/cli/aws/attempt';
import { jsonQuestion } from '../../../src/cli/aws/question';

const QUESTION = jsonQuestion('acm', 'eu-west-1', 'CertificateManager.DescribeCertificate', {});
const CREDENTIALS = { accessKeyId: 'id', secretAccessKey: 'secret' };

let server: FakeAws;
beforeAll(async () => { server = await FakeAws.start(); });
afterAll(async () => server.stop());

const attempt = async (url = server.url, timeout = 60_000) => attemptToAsk(QUESTION, { url: new URL(url), region: 'eu-west-1' }, CREDENTIALS, timeout);

test.each<[string, FakeAnswer, string]>([
  ['a refusal', new FakeError('AccessDeniedException'), 'refused'],
  ...['ExpiredToken', 'ExpiredTokenException', 'InvalidClientTokenId', 'UnrecognizedClientException', 'SignatureDoesNotMatch', 'InvalidSignatureException'].map(
    (code): [string, FakeAnswer, string] => [code, new FakeError(code), 'no-credentials']),
  ['one question too many', new FakeError('ThrottlingException'), 'busy'],
  ['a fault of the service', new FakeError('InternalFailure', '', 500), 'busy'],
  ['a page of a proxy', (response) => { response.writeHead(403).end('<html>'); }, 'unreachable'],
  ['a redirection', (response) => { response.writeHead(301, { location: 'http://127.0.0.1:1' }).end(); }, 'unreachable'],
  ['a connection that ends', (response) => { response.destroy(); }, 'silent'],
])('%s is told from other failures', async (_, answer, kind) => {
  server.answer = () => answer;
  expect(await attempt()).toMatchObject({ kind });
});

test('a server that says nothing is silent', async () => {
  server.answer = () => () => {};
  expect(await attempt(server.url, 200)).toMatchObject({ kind: 'silent' });
});

test('an answer is its body, and a server that is not there is unreachable', async () => {
  server.answer = () => ({ a: 1 });
  expect(await attempt()).toBe('{"a":1}');
  expect(await attempt('http://no-such-host.invalid', 200)).toMatchObject({ kind: expect.stringMatching(/unreachable|silent/) });
});
