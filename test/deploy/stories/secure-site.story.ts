import { createContext, runInContext } from 'vm';
import {
  CloudFrontClient, DistributionConfig, DistributionSummary, GetFunctionCommand, GetResponseHeadersPolicyCommand, ListDistributionsCommand,
} from '@aws-sdk/client-cloudfront';
import { GetBucketPolicyCommand, GetObjectCommand, ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { stacksDone } from './stacks-done';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';
const LOGS = `Web-${HOME}-CdkAcm-${CLOUDFRONT_REGION}-Logs`;

/**
 * A static site in another region than us-east-1, which is not bootstrapped. The emulator stores distributions and serves nothing by them: so the story
 * runs the deployed function itself, reads the file that it names, and compares policies and headers.
 */
describe('a static site', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;

  const cloudFront = () => new CloudFrontClient(cloud.connection(CLOUDFRONT_REGION));
  const s3 = () => new S3Client({ ...cloud.connection(HOME), forcePathStyle: true });
  const config = async (): Promise<DistributionConfig> => (await cloud.distributions())[0];
  const bucket = async () => (await config()).Origins!.Items![0].DomainName!.split('.')[0];

  async function distribution(): Promise<DistributionSummary> {
    return (await cloudFront().send(new ListDistributionsCommand({}))).DistributionList!.Items![0];
  }

  /** What the deployed function makes of a request. */
  async function answer(host: string, uri: string): Promise<string> {
    const [association] = (await config()).DefaultCacheBehavior!.FunctionAssociations!.Items!;
    const { FunctionCode } = await cloudFront().send(new GetFunctionCommand({ Name: association.FunctionARN!.split('/')[1], Stage: 'LIVE' }));
    const request = { method: 'GET', uri, querystring: {}, headers: { host: { value: host } }, rawQueryString: () => undefined };
    const code = `${Buffer.from(FunctionCode!).toString()}; handler({ request })`;
    const result = runInContext(code, createContext({ request })) as { uri: string; headers: Record<string, { value: string }> };
    return result.headers.location?.value ?? result.uri;
  }

  steps.must('is deployed from another region, though us-east-1 is not bootstrapped', async () => {
    ({ app, cloud } = await setUp('secure site', { app: 'test/deploy/apps/secure-site.js', home: HOME, bootstrapped: [HOME] }));
    zone = await cloud.createHostedZone('example.com');
    await app.deploy({ zone });
  });

  steps.see('CloudFront serves its names with a certificate of us-east-1', async () => {
    const { Aliases, ViewerCertificate, HttpVersion, DefaultRootObject } = await config();
    expect(Aliases!.Items).toEqual(['www.example.com', 'example.com']);
    expect(ViewerCertificate).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2025', ACMCertificateArn: expect.stringContaining(':us-east-1:') });
    expect([HttpVersion!.toLowerCase(), DefaultRootObject]).toEqual(['http2and3', 'index.html']);
    const [certificate] = await cloud.certificatesInUse(CLOUDFRONT_REGION);
    expect(certificate.SubjectAlternativeNames).toEqual(['www.example.com', 'example.com']);
  });

  steps.see('each name has records of three types that point to it', async () => {
    const { DomainName } = await distribution();
    const records = (await cloud.records(zone)).filter(({ AliasTarget }) => AliasTarget);
    expect(records.map(({ Name, Type }) => `${Name} ${Type}`).sort()).toEqual(
      ['example.com.', 'www.example.com.'].flatMap(name => ['A', 'AAAA', 'HTTPS'].map(type => `${name} ${type}`)));
    expect(new Set(records.map(({ AliasTarget }) => AliasTarget!.DNSName!.replace(/\.$/, '')))).toEqual(new Set([DomainName]));
  });

  steps.see('a request for a folder is answered with its index.html, and one for the other name with a redirect', async () => {
    await s3().send(new PutObjectCommand({ Bucket: await bucket(), Key: 'docs/index.html', Body: '<h1>Docs</h1>' }));
    const file = await answer('www.example.com', '/docs/');
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: await bucket(), Key: file.slice(1) }));
    expect(await Body!.transformToString()).toBe('<h1>Docs</h1>');
    expect(await answer('example.com', '/docs/')).toBe('https://www.example.com/docs/');
  });

  steps.see('the policy of the bucket lets this distribution read, and refuses requests without TLS', async () => {
    const { Policy } = await s3().send(new GetBucketPolicyCommand({ Bucket: await bucket() }));
    const { Statement } = JSON.parse(Policy!) as { Statement: object[] };
    const { ARN } = await distribution();
    expect(Statement).toHaveLength(3);
    expect(Statement).toContainEqual(expect.objectContaining({
      Effect: 'Allow', Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' }, Condition: { StringEquals: { 'AWS:SourceArn': ARN } },
    }));
    expect(Statement).toContainEqual(expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }));
  });

  steps.see('responses have security headers', async () => {
    const Id = (await config()).DefaultCacheBehavior!.ResponseHeadersPolicyId;
    const { ResponseHeadersPolicy } = await cloudFront().send(new GetResponseHeadersPolicyCommand({ Id }));
    expect(ResponseHeadersPolicy!.ResponseHeadersPolicyConfig!.SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000 }, ContentTypeOptions: { Override: true }, FrameOptions: { FrameOption: 'SAMEORIGIN' },
    });
  });

  steps.see('access logs are delivered from us-east-1', async () => {
    expect(await cloud.stackStatus(CLOUDFRONT_REGION, LOGS)).toBe('CREATE_COMPLETE');
  });

  steps.see('the same deployment again changes nothing', async () => {
    const done = stacksDone(await app.deploy({ zone }));
    expect(done).toHaveLength(3);
    expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.must('a name is added', async () => {
    await app.deploy({ zone, added: 'old' });
  });

  steps.see('the same distribution redirects it, with another certificate', async () => {
    expect((await config()).Aliases!.Items).toEqual(['www.example.com', 'example.com', 'old.example.com']);
    expect(await answer('old.example.com', '/')).toBe('https://www.example.com/');
    const [certificate] = await cloud.certificatesInUse(CLOUDFRONT_REGION);
    expect(certificate.SubjectAlternativeNames).toContain('old.example.com');
    expect([await cloud.failures(HOME), await cloud.failures(CLOUDFRONT_REGION)]).toEqual([[], []]);
  });

  steps.see('"cdk destroy" leaves the files and the bucket for logs, and nothing else', async () => {
    const files = await bucket();
    await app.destroy({ zone, added: 'old' });
    expect([await cloud.stackNames(HOME), await cloud.stackNames(CLOUDFRONT_REGION)]).toEqual([['CDKToolkit'], []]);
    expect(await cloud.distributions()).toEqual([]);
    const buckets = (await s3().send(new ListBucketsCommand({}))).Buckets!.map(({ Name }) => Name!).filter(name => name.startsWith('web-'));
    expect(buckets).toContain(files);
    expect(buckets).toHaveLength(2);
  });
});
