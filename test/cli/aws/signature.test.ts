import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { Route53Client, ListResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import { FakeAws } from './fake-aws';
import { signedHeaders } from '../../../src/cli/aws/signature';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

test('signs what AWS publishes as a test as AWS does', () => {
  // get-vanilla of https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
  const request = { method: 'GET', url: new URL('https://example.amazonaws.com/'), headers: {}, body: '' };
  expect(signedHeaders(request, { service: 'service', region: 'us-east-1' }, CREDENTIALS, new Date('2015-08-30T12:36:00Z')).authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, '
    + 'Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  );
});

describe('the signature is the one of the AWS SDK', () => {
  let aws: FakeAws;
  beforeAll(async () => { aws = await FakeAws.start(); });
  afterAll(async () => aws.stop());

  const options = (sessionToken?: string) => ({
    endpoint: aws.url, maxAttempts: 1, credentials: { ...CREDENTIALS, sessionToken },
  });

  test.each([undefined, 'a/session+token=='])('of a request to ACM (session token %p)', async (sessionToken) => {
    await new ACMClient({ region: 'eu-west-1', ...options(sessionToken) }).send(new DescribeCertificateCommand({ CertificateArn: 'arn:x' })).catch(() => {});
    expectSame(sessionToken);
  });

  test('of a request to Route 53 with a query', async () => {
    const input = { HostedZoneId: 'Z123', StartRecordName: "_x.*.example.com!'()", StartRecordType: 'CNAME' as const };
    await new Route53Client({ region: 'eu-west-1', ...options() }).send(new ListResourceRecordSetsCommand(input)).catch(() => {});
    expectSame();
  });

  /** Signs the last request again, with the headers that the SDK has signed. */
  function expectSame(sessionToken?: string) {
    const { method, path, headers, body, region, action } = aws.seen.at(-1)!;
    const [, names] = /SignedHeaders=([^,]*)/.exec(String(headers.authorization))!;
    const own = names.split(';').filter((name) => name !== 'x-amz-security-token').map((name) => [name, String(headers[name])]);
    const [, year, month, day, hour, minute, second] = /(....)(..)(..)T(..)(..)(..)Z/.exec(String(headers['x-amz-date']))!;
    const now = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    const request = { method, url: new URL(path, aws.url), headers: Object.fromEntries(own), body };
    expect(signedHeaders(request, { service: action.split(':')[0], region }, { ...CREDENTIALS, sessionToken }, now).authorization).toBe(headers.authorization);
  }
});
