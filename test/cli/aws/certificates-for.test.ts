import { FakeAws, FakeError } from './fake-aws';
import { Aws } from '../../../src/cli/aws/aws';
import { certificatesFor, forgetCertificates } from '../../../src/cli/aws/certificates-for';

let server: FakeAws;
let aws: Aws;
beforeAll(async () => { server = await FakeAws.start(); });
afterAll(async () => server.stop());
beforeEach(() => {
  server.seen.length = 0;
  aws = new Aws({ environment: server.environment, pause: 1 });
});

/** Gives one page of a list of certificates: ARN, names, status, when it was requested. */
function listing(...certificates: [string, string[], string?, number?][]) {
  server.answer = () => ({
    CertificateSummaryList: certificates.map(([arn, [first, ...others], status = 'ISSUED', created = 1]) => ({
      CertificateArn: arn, DomainName: first, SubjectAlternativeNameSummaries: [first, ...others], Status: status, CreatedAt: created,
    })),
  });
}

async function found(...names: string[]) {
  return certificatesFor(aws, 'eu-west-1', names);
}

test('the certificate with exactly these names is found, in any order and spelling', async () => {
  listing(['one', ['a.example.com']], ['three', ['a.example.com', 'b.example.com', 'c.example.com']], ['two', ['B.example.com', 'a.example.com']]);
  expect(await found('a.example.com', 'b.example.com.')).toEqual({ answer: 'two' });
  expect(server.seen).toMatchObject([{ action: 'acm:ListCertificates', region: 'eu-west-1' }]);
});

test('one name is found among others', async () => {
  listing(['two', ['a.example.com', 'b.example.com']]);
  expect(await found('b.example.com')).toEqual({ answer: 'two' });
});

test.each<[string, string[]]>([
  ['another name', ['c.example.com']],
  ['one name too few', ['a.example.com', 'b.example.com']],
  ['no name', []],
])('nothing is found for %s', async (_, names) => {
  listing(['three', ['a.example.com', 'b.example.com', 'x.example.com']]);
  expect(await found(...names)).toEqual({ answer: undefined });
});

test('the one that waits comes first, then the newest that is issued, then the newest', async () => {
  const names = ['a.example.com'];
  const waiting = ['waiting', names, 'PENDING_VALIDATION', 1] as [string, string[], string, number];
  const issued = ['issued', names, 'ISSUED', 2] as typeof waiting;
  const newer = ['newer', names, 'ISSUED', 3] as typeof waiting;
  const failed = ['failed', names, 'FAILED', 4] as typeof waiting;
  for (const [answer, ...certificates] of [['waiting', failed, newer, issued, waiting], ['newer', failed, issued, newer], ['failed', failed]] as const) {
    forgetCertificates(aws);
    listing(...certificates);
    expect(await found(...names)).toEqual({ answer });
  }
});

test('all pages are read once, until they are forgotten', async () => {
  const page = (arn: string, NextToken?: string) => ({ CertificateSummaryList: [{ CertificateArn: arn, DomainName: `${arn}.example.com` }], NextToken });
  server.answer = ({ body }) => JSON.parse(body).NextToken === 'more' ? page('second') : page('first', 'more');
  expect(await found('second.example.com')).toEqual({ answer: 'second' });
  expect(await found('first.example.com')).toEqual({ answer: 'first' });
  expect(server.seen).toHaveLength(2);
  forgetCertificates(aws);
  await found('first.example.com');
  expect(server.seen).toHaveLength(4);
});

test('pages without an end end', async () => {
  server.answer = () => ({ CertificateSummaryList: [], NextToken: 'more' });
  expect(await found('a.example.com')).toEqual({ answer: undefined });
  expect(server.seen).toHaveLength(10);
});

test.each(['{}', '[]', '{"CertificateSummaryList":7}', '{"CertificateSummaryList":'])('the answer %s says nothing', async (answer) => {
  server.answer = () => answer;
  expect(await found('a.example.com')).toEqual({ notAsked: expect.any(String) });
});

test('entries that are none are left out', async () => {
  server.answer = () => ({ CertificateSummaryList: [null, 7, {}, { CertificateArn: 'bad', DomainName: 7 }, { CertificateArn: 'one', DomainName: 'a.example.com' }] });
  expect(await found('a.example.com')).toEqual({ answer: 'one' });
});

test('a missing permission is a reason', async () => {
  server.answer = () => new FakeError('AccessDeniedException', 'not authorized');
  expect(await found('a.example.com')).toEqual({ notAsked: 'AccessDeniedException: not authorized' });
});
