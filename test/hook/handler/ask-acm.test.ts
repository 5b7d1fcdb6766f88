import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runBundled } from './bundled-hook';
import { ACCOUNT, arnIn, resourceEvent } from './events';
import { askAcm } from '../../../src/hook/handler/ask-acm';
import { EventStack } from '../../../src/hook/handler/event-stack';

const TYPE = 'AWS::ElasticLoadBalancingV2::Listener';
const DETAIL = { Status: 'ISSUED', Type: 'AMAZON_ISSUED', KeyAlgorithm: 'RSA_2048', SubjectAlternativeNames: ['www.example.com'], NotAfter: 4_000_000_000 };

/** What ACM answers: a certificate, or the name of an error. */
let answer: object | string;
const asked: { target: unknown; arn: string; region: string }[] = [];
let acm: Server;

beforeAll(async () => {
  acm = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; }).on('end', () => {
      const [, region] = /Credential=[^/]+\/\d+\/([\w-]+)\//.exec(String(request.headers.authorization)) ?? [];
      asked.push({ target: request.headers['x-amz-target'], arn: JSON.parse(body).CertificateArn, region });
      const [status, content] = typeof answer === 'string' ? [400, { __type: answer, message: 'no' }] : [200, { Certificate: answer }];
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(content));
    });
  });
  await new Promise<void>((done) => acm.listen(0, '127.0.0.1', done));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(acm.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
});
afterAll(() => new Promise((done) => acm.close(done)));
beforeEach(() => {
  answer = DETAIL;
  asked.length = 0;
});

function stackWith(...arns: string[]): EventStack {
  const Certificates = arns.map((CertificateArn) => ({ CertificateArn }));
  return new EventStack({ path: 'Web', region: 'eu-west-1', account: ACCOUNT }, { Resources: { Https: { Type: TYPE, Properties: { Protocol: 'HTTPS', Certificates } } } });
}

test('asks once about each certificate, in its region', async () => {
  const stack = stackWith(arnIn('eu-west-1'), arnIn('us-east-1'), arnIn('eu-west-1'));
  expect(await askAcm(stack)).toEqual([]);
  expect(asked.sort((one, other) => (one.region < other.region ? -1 : 1))).toEqual(['eu-west-1', 'us-east-1'].map((region) =>
    ({ target: 'CertificateManager.DescribeCertificate', arn: arnIn(region), region })));
  expect(stack.certificates.get(arnIn('eu-west-1'))).toMatchObject({ exists: true, status: 'ISSUED', kind: 'public', key: 'RSA_2048', names: ['www.example.com'] });
});

test('a certificate that ACM does not find does not exist', async () => {
  answer = 'ResourceNotFoundException';
  const stack = stackWith(arnIn('eu-west-1'));
  expect(await askAcm(stack)).toEqual([]);
  expect(stack.certificates.get(arnIn('eu-west-1'))).toEqual({ exists: false, names: [] });
});

test('nothing follows from a question that was one too many', async () => {
  answer = 'ThrottlingException';
  const stack = stackWith(arnIn('eu-west-1'));
  expect(await askAcm(stack)).toEqual([]);
  expect(stack.certificates.size).toBe(0);
});

test('what could not be asked is told', async () => {
  answer = 'AccessDeniedException';
  const stack = stackWith(arnIn('eu-west-1'));
  expect(await askAcm(stack)).toEqual([{ resource: arnIn('eu-west-1'), reason: 'ACM could not be asked (AccessDeniedException: no)' }]);
  expect(stack.certificates.size).toBe(0);
});

test('asks about 25 certificates at most, and tells which are left', async () => {
  const arns = Array.from({ length: 27 }, (_, index) => `${arnIn('eu-west-1')}${index}`);
  const reason = 'ACM was not asked, as one event has 27 certificates and the limit is 25';
  expect(await askAcm(stackWith(...arns))).toEqual([{ resource: arns[25], reason }, { resource: arns[26], reason }]);
  expect(asked).toHaveLength(25);
});

test('a resource without an ARN asks nothing', async () => {
  expect(await askAcm(stackWith())).toEqual([]);
  expect(asked).toEqual([]);
});

test('the bundled function refuses a certificate that ACM does not find', async () => {
  answer = 'ResourceNotFoundException';
  const event = resourceEvent({ type: TYPE, properties: { Protocol: 'HTTPS', Port: 443, Certificates: [{ CertificateArn: arnIn('eu-west-1') }] } });
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('AWS_'))) as Record<string, string>;
  const [{ answer: given }] = await runBundled([event], {
    ...environment,
    CERTIFICATE_HOOK: '{"verifyCertificates":true,"severity":{"tls-policy":"off"}}',
    // Lambda has the SDK where Node.js looks for it
    NODE_PATH: join(__dirname, '..', '..', '..', 'node_modules'),
  });
  const annotation = { annotationName: 'cdk-acm::usable-certificate', statusMessage: expect.stringContaining('does not exist') };
  expect(given).toMatchObject({ hookStatus: 'FAILED', annotations: [annotation] });
});
