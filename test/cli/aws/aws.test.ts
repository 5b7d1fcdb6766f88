import { FakeAws, FakeError, type FakeAnswer } from './fake-aws';
import { asked } from '../../../src/cli/aws/asked';
import { Aws } from '../../../src/cli/aws/aws';
import { jsonQuestion } from '../../../src/cli/aws/question';

/** Longer than any answer takes, however slow the machine is. */
const TIMEOUT = 60_000;

let server: FakeAws;
let aws: Aws;

beforeEach(async () => {
  server = await FakeAws.start();
  aws = new Aws({ environment: server.environment, timeout: TIMEOUT, pause: 1 });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await server.stop();
});

const ask = async (client = aws, region = 'eu-west-1') => asked(async () => client.ask(jsonQuestion('acm', region, 'CertificateManager.DescribeCertificate', { CertificateArn: 'x' })));

/** Answers each of these once, and the last one from then on. */
function answering(...answers: FakeAnswer[]) {
  server.answer = () => answers.length > 1 ? answers.shift()! : answers[0];
}

test('asks as ACM is asked, for the region of the question', async () => {
  answering({ right: true });
  expect(await ask()).toEqual({ answer: '{"right":true}' });
  const [{ method, path, headers, body, region, action }] = server.seen;
  expect({ method, path, body, region, action }).toEqual({ method: 'POST', path: '/', body: '{"CertificateArn":"x"}', region: 'eu-west-1', action: 'acm:DescribeCertificate' });
  expect(headers).toMatchObject({ 'content-type': 'application/x-amz-json-1.1', 'host': server.url.slice('http://'.length) });
  expect(headers).not.toHaveProperty('x-amz-security-token');
});

test('a question that was one too many is asked again', async () => {
  answering(new FakeError('ThrottlingException', 'Rate exceeded'), new FakeError('ServiceUnavailable', '', 503), new FakeError('TooMany', '', 429), 'yes');
  expect(await ask()).toEqual({ answer: 'yes' });
  expect(server.seen).toHaveLength(4);
});

test('a server that stays too busy is not asked for ever', async () => {
  answering(new FakeError('ThrottlingException', 'Rate exceeded'));
  for (let times = 0; times < 8; times++) expect(await ask()).toEqual({ notAsked: 'ThrottlingException: Rate exceeded' });
  expect(server.seen).toHaveLength(5 * 4);
});

test('a refusal is final, and keeps no other question from being asked', async () => {
  answering(new FakeError('com.amazonaws#AccessDeniedException', 'User x is not authorized to perform: acm:DescribeCertificate.'), 'yes');
  expect(await ask()).toEqual({ notAsked: 'AccessDeniedException: User x is not authorized to perform: acm:DescribeCertificate' });
  expect(await ask()).toEqual({ answer: 'yes' });
  expect(server.seen).toHaveLength(2);
});

/** Ends the time of all attempts. */
function endableTime(): () => void {
  const attempts: AbortController[] = [];
  jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const attempt = new AbortController();
    attempts.push(attempt);
    return attempt.signal;
  });
  return () => attempts.forEach((attempt) => attempt.abort(new DOMException('', 'TimeoutError')));
}

test('a server that does not answer is asked twice in all, and other regions still are', async () => {
  const endTime = endableTime();
  server.answer = ({ region }) => region === 'eu-west-1' ? endTime : 'yes';
  const silence = { notAsked: `${server.url.slice('http://'.length)} does not answer within 60 seconds` };
  expect(await ask()).toEqual(silence);
  expect(await ask()).toEqual(silence);
  expect(server.seen).toHaveLength(2);
  expect(await ask(aws, 'us-east-1')).toEqual({ answer: 'yes' });
});

test('an answer that never ends is given up', async () => {
  answering((response) => { response.write('{'); });
  expect(await ask(new Aws({ environment: server.environment, timeout: 150, pause: 1 }))).toEqual({ notAsked: expect.stringContaining('does not answer within 0.15 seconds') });
});

test('a connection that breaks is tried again', async () => {
  answering((response) => { response.destroy(); }, 'yes');
  expect(await ask()).toEqual({ answer: 'yes' });
});

test('where nothing listens, one attempt is enough', async () => {
  const { url } = server;
  const fetched = jest.spyOn(globalThis, 'fetch');
  await server.stop();
  expect(await ask()).toEqual({ notAsked: `${url.slice('http://'.length)} cannot be reached (ECONNREFUSED)` });
  expect(fetched).toHaveBeenCalledTimes(1);
});

test.each<[string, FakeAnswer]>([
  ['a page of a proxy', (response) => { response.writeHead(403, { 'content-type': 'text/html' }).end('<html><title>Blocked</title></html>'); }],
  ['a redirection', (response) => { response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(); }],
  ['more than AWS ever sends', (response) => { response.end('x'.repeat(6_000_000)); }],
])('%s is no answer', async (_, answer) => {
  answering(answer);
  expect(await ask()).toEqual({ notAsked: expect.stringMatching(/^127\.0\.0\.1:\d+ answers with something that is not from AWS( \(status (403|302)\))?$/) });
  expect(server.seen).toHaveLength(1);
});

test('no reason repeats a credential, whatever the server says', async () => {
  const environment = { ...server.environment, AWS_SESSION_TOKEN: 'a-long-token-that-nobody-may-see' };
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = environment;
  answering(new FakeError('InvalidSignatureException', `Wrong: ${id} ${secret} ${token}\n\nThe Canonical String should have been\nx-amz-security-token:${token}`));
  expect(await ask(new Aws({ environment }))).toEqual({ notAsked: 'InvalidSignatureException: Wrong: … … …' });
  expect(server.seen[0].headers['x-amz-security-token']).toBe(token);
});

test('without credentials nothing is sent', async () => {
  expect(await ask(new Aws({ environment: { ...server.environment, AWS_SECRET_ACCESS_KEY: undefined } }))).toEqual({
    notAsked: 'AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not',
  });
  expect(server.seen).toEqual([]);
});

test('an endpoint may have a path', async () => {
  answering('yes');
  expect(await ask(new Aws({ environment: { ...server.environment, AWS_ENDPOINT_URL: `${server.url}/aws/` } }))).toEqual({ answer: 'yes' });
  expect(server.seen[0].path).toBe('/aws/');
});
