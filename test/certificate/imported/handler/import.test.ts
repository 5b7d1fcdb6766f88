import { X509Certificate } from 'node:crypto';
import { PROPERTIES, renewal, request, SELF_SIGNED } from './events';
import { FakeAws, SECRET } from './fake-aws';
import { CHAIN, INTERMEDIATE, keyPair, keyPem, leaf, type Holder } from './pki';
import type { ImportProperties, ResourceEvent } from '../../../../src/certificate/imported/handler/events';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

const SERVER = leaf(['www.example.com'], INTERMEDIATE);
const RENEWED = leaf(['www.example.com'], INTERMEDIATE);
const WITH_RSA = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair(2048) });

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
  store(SERVER);
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function store(server: Holder): void {
  aws.secret = { SecretString: JSON.stringify({ certificate: server.certificate, privateKey: keyPem(server), certificateChain: CHAIN }) };
}

/** What CloudFormation is told. */
async function answer(event: Partial<ResourceEvent>): Promise<Record<string, string>> {
  await handler(request(event));
  return aws.answers[aws.answers.length - 1].body;
}

async function created(properties = PROPERTIES): Promise<string> {
  const { Status, PhysicalResourceId, Reason } = await answer({ ResourceProperties: properties });
  expect([Status, Reason]).toEqual(['SUCCESS', undefined]);
  return PhysicalResourceId;
}

function update(arn: string, properties: ImportProperties, old = PROPERTIES): Promise<Record<string, string>> {
  return answer({ RequestType: 'Update', RequestId: 'update', PhysicalResourceId: arn, ResourceProperties: properties, OldResourceProperties: old });
}

function serialOf({ certificate }: Holder): string {
  return new X509Certificate(certificate).serialNumber;
}

function importedSerial(arn: string): string {
  return aws.certificates.get(arn)!.detail.Serial!.replaceAll(':', '').toUpperCase();
}

describe('a Create', () => {
  test('imports the certificate into its region, and answers with its ARN', async () => {
    expect(await answer({})).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: 'arn:aws:acm:us-east-1:111111111111:certificate/00000001',
      RequestId: request({}).RequestId,
      StackId: request({}).StackId,
      LogicalResourceId: 'PartnerImportB0A1C2D3',
    });
    expect(aws.answers[0].url).toBe(request({}).ResponseURL);
    expect(importedSerial(aws.answers[0].body.PhysicalResourceId)).toBe(serialOf(SERVER));
  });

  test('tags it, so that it can be found again', async () => {
    const arn = await created();
    expect(Object.fromEntries(aws.certificates.get(arn)!.tags)).toEqual({
      'cdk-acm:imported-by': '0a1b2c3d-0000-11f0-9f62-0a1b2c3d4e5f/PartnerImportB0A1C2D3/5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01',
      'cdk-acm:imported-with': expect.stringMatching(/^[0-9a-f]{16}$/),
      'Name': 'Web/Partner',
      'team': 'shop',
    });
  });

  test('needs no tags of the user', async () => {
    const arn = await created({ ...PROPERTIES, Tags: undefined });
    expect([...aws.certificates.get(arn)!.tags.keys()]).toEqual(['cdk-acm:imported-by', 'cdk-acm:imported-with']);
  });

  test('that comes twice creates one certificate', async () => {
    const others = [aws.addForeign('us-east-1'), aws.addForeign('us-east-1', 'AMAZON_ISSUED'), aws.addForeign('us-east-1'), aws.addForeign('eu-west-1')];
    const arn = await created();
    expect(await created()).toBe(arn);
    expect([...aws.certificates.keys()]).toEqual([...others, arn]);
  });

  test('finds its certificate among others that have no tags', async () => {
    aws.certificates.get(aws.addForeign('us-east-1'))!.tags.clear();
    expect(await created()).toBe(await created());
  });

  test('does not look at certificates that are older than a repetition can be, and at all whose age is not said', async () => {
    const [old, ageless] = [aws.addForeign('us-east-1'), aws.addForeign('us-east-1', undefined)];
    aws.certificates.get(old)!.createdAt = new Date(Date.now() - 7 * 3_600_000);
    aws.certificates.get(ageless)!.createdAt = undefined as unknown as Date;
    await created();
    expect(aws.calls.filter(({ command }) => command === 'ListTagsForCertificate').map(({ input }) => input.CertificateArn)).toEqual([ageless]);
  });

  test('with a long logical ID keeps its tag within 256 characters', async () => {
    const arn = (await answer({ LogicalResourceId: `${'x'.repeat(247)}B0A1C2D3` })).PhysicalResourceId;
    const mark = aws.certificates.get(arn)!.tags.get('cdk-acm:imported-by')!;
    expect(mark).toHaveLength(254);
    expect(mark).toContain('xB0A1C2D3/');
  });

  test('that fails says why, and its Delete succeeds', async () => {
    aws.secret = {};
    const failed = await answer({});
    expect(failed).toMatchObject({
      Status: 'FAILED',
      PhysicalResourceId: 'none/5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01',
      Reason: `secret ${SECRET}: it holds no JSON object: store a JSON object with the fields "certificate", "privateKey" and "certificateChain"`,
    });
    expect(await answer({ RequestType: 'Delete', PhysicalResourceId: failed.PhysicalResourceId })).toMatchObject({ Status: 'SUCCESS' });
  });

  test('that ACM refuses passes on what ACM says, cut to what an answer holds', async () => {
    aws.fail('ImportCertificate', `Validation${'x'.repeat(2000)}`);
    const { Reason } = await answer({});
    expect(Reason).toMatch(/^Validationx+/);
    expect(Reason).toHaveLength(1500);
  });

  test('is repeated if CloudFormation does not take the answer', async () => {
    aws.status = 503;
    await expect(handler(request({}))).rejects.toThrow('CloudFormation refused the answer: HTTP 503');
  });
});

describe('an Update', () => {
  test.each<[string, Partial<ImportProperties>]>([
    ['names', { DomainNames: ['WWW.example.com'] }],
    ['no names', { DomainNames: undefined }],
    ['secretRevision', { SecretRevision: '2' }],
  ])('with other %s imports into the same certificate', async (_, changed) => {
    const arn = await created();
    store(RENEWED);
    expect(await update(arn, { ...PROPERTIES, ...changed })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(importedSerial(arn)).toBe(serialOf(RENEWED));
  });

  test('with other tags changes the tags and reads no secret', async () => {
    const arn = await created();
    aws.secret = new Error('not read');
    expect(await update(arn, { ...PROPERTIES, Tags: { Name: 'Other' } })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(aws.certificates.get(arn)!.tags.get('Name')).toBe('Other');
    expect(aws.certificates.get(arn)!.tags.has('team')).toBe(false);
  });

  test('needs no properties of before', async () => {
    const arn = await created();
    const event = { RequestType: 'Update' as const, PhysicalResourceId: arn, ResourceProperties: { ...PROPERTIES, SecretRevision: '2' } };
    expect(await answer(event)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(await answer({ ...event, OldResourceProperties: { ...PROPERTIES, Tags: undefined } })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
  });

  test('with a key of another type imports another certificate, whose predecessor CloudFormation deletes', async () => {
    const arn = await created();
    store(WITH_RSA);
    const { PhysicalResourceId: next } = await update(arn, { ...PROPERTIES, SecretRevision: '2' });
    expect(next).not.toBe(arn);
    expect([...aws.certificates.keys()]).toEqual([arn, next]);
    expect(importedSerial(next)).toBe(serialOf(WITH_RSA));
    expect((await update(arn, { ...PROPERTIES, SecretRevision: '2' })).PhysicalResourceId).toBe(next);
    await answer({ RequestType: 'Delete', PhysicalResourceId: arn });
    expect([...aws.certificates.keys()]).toEqual([next]);
  });

  test('with an RSA key finds it the same, though ACM spells it otherwise', async () => {
    store(WITH_RSA);
    const arn = await created();
    expect(await update(arn, { ...PROPERTIES, SecretRevision: '2' })).toMatchObject({ PhysicalResourceId: arn });
  });

  test.each<[string, Partial<ImportProperties>]>([['in another region', { Region: 'eu-west-1' }], ['that is not there any more', { SecretRevision: '2' }]])('of a certificate %s imports another one', async (_, changed) => {
    const arn = await created();
    if (!changed.Region) aws.certificates.delete(arn);
    aws.addForeign('us-east-1');
    const { Status, PhysicalResourceId: next } = await update(arn, { ...PROPERTIES, ...changed });
    expect(Status).toBe('SUCCESS');
    expect(next).not.toBe(arn);
    expect(next.split(':')[3]).toBe(changed.Region ?? 'us-east-1');
  });

  test('that comes twice imports one other certificate', async () => {
    const arn = await created();
    const [first, again] = [await update(arn, { ...PROPERTIES, Region: 'eu-west-1' }), await update(arn, { ...PROPERTIES, Region: 'eu-west-1' })];
    expect(again).toEqual(first);
    expect(aws.certificates.size).toBe(2);
  });

  test('of a certificate that is deleted meanwhile imports another one', async () => {
    const arn = await created();
    aws.fail('DescribeCertificate', 'ResourceNotFoundException');
    expect((await update(arn, { ...PROPERTIES, SecretRevision: '2' })).PhysicalResourceId).not.toBe(arn);
  });

  test('with a broken secret fails, and its rollback succeeds without reading the secret', async () => {
    const arn = await created();
    aws.secret = { SecretString: 'broken' };
    const changed = { ...PROPERTIES, DomainNames: ['www.example.com', 'api.example.com'] };
    expect(await update(arn, changed)).toMatchObject({ Status: 'FAILED', PhysicalResourceId: arn });
    expect(await update(arn, PROPERTIES, changed)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(importedSerial(arn)).toBe(serialOf(SERVER));
    store(leaf(['www.example.com', 'api.example.com'], INTERMEDIATE));
    expect(await update(arn, changed)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
  });

  test('passes on an error of ACM', async () => {
    const arn = await created();
    aws.fail('ListTagsForCertificate', 'AccessDeniedException');
    expect(await update(arn, PROPERTIES)).toMatchObject({ Status: 'FAILED', Reason: 'AccessDeniedException: AccessDeniedException of a test' });
  });
});

describe('a Delete', () => {
  test('deletes the certificate, in the region that it is in', async () => {
    const arn = await created();
    const event = { RequestType: 'Delete' as const, PhysicalResourceId: arn, ResourceProperties: { ...PROPERTIES, Region: 'eu-west-1' } };
    expect(await answer(event)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(await answer(event)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(aws.certificates.size).toBe(0);
  });

  test.each([['WebPartnerImport0A1B'], [undefined]])('with the ID %s, after an answer was lost, deletes what the tags say', async (PhysicalResourceId) => {
    await created();
    await answer({ LogicalResourceId: 'PartnerImportB0A1C2D3X' });
    const others = [aws.addForeign('us-east-1')];
    await answer({ RequestType: 'Delete', RequestId: 'delete', PhysicalResourceId });
    expect([...aws.certificates.keys()]).toEqual(['arn:aws:acm:us-east-1:111111111111:certificate/00000002', ...others]);
  });

  test('waits while the certificate is in use', async () => {
    const arn = await created();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    aws.fail('DeleteCertificate', ...Array.from({ length: 7 }, () => 'ResourceInUseException'));
    const done = answer({ RequestType: 'Delete', PhysicalResourceId: arn });
    const started = Date.now();
    await jest.runAllTimersAsync();
    expect(await done).toMatchObject({ Status: 'SUCCESS' });
    // 1, 2, 4, 8, 16, 30 and 30 seconds
    expect(Date.now() - started).toBe(91_000);
  });

  test('gives up after 13 minutes, and says who uses it', async () => {
    const arn = await created();
    aws.certificates.get(arn)!.detail.InUseBy = ['arn:aws:cloudfront::111111111111:distribution/E1', 'arn:aws:cloudfront::111111111111:distribution/E2'];
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    aws.fail('DeleteCertificate', ...Array.from({ length: 100 }, () => 'ResourceInUseException'));
    const done = answer({ RequestType: 'Delete', PhysicalResourceId: arn });
    const started = Date.now();
    await jest.runAllTimersAsync();
    expect(await done).toMatchObject({
      Status: 'FAILED',
      Reason: `Error: ACM cannot delete ${arn}, which is in use by arn:aws:cloudfront::111111111111:distribution/E1, `
        + 'arn:aws:cloudfront::111111111111:distribution/E2: remove it there, and delete this stack again',
    });
    expect(Date.now() - started).toBeGreaterThan(12 * 60_000);
    expect(Date.now() - started).toBeLessThanOrEqual(13 * 60_000);
  });

  test('fails with another error at once', async () => {
    const arn = await created();
    aws.fail('DeleteCertificate', 'AccessDeniedException');
    expect(await answer({ RequestType: 'Delete', PhysicalResourceId: arn })).toMatchObject({ Status: 'FAILED' });
    expect(aws.count('DeleteCertificate')).toBe(1);
  });
});

describe('a renewal', () => {
  test('imports a new version of the secret into the same certificate, once', async () => {
    const arn = await created();
    store(RENEWED);
    await handler(renewal(arn));
    expect(importedSerial(arn)).toBe(serialOf(RENEWED));
    await handler(renewal(arn));
    expect(aws.count('ImportCertificate')).toBe(2);
    expect(aws.logs.slice(-2).map((line) => JSON.parse(line))).toEqual([{ renewal: arn, result: 'renewed' }, { renewal: arn, result: 'unchanged' }]);
  });

  test('of a CA that gives each certificate the same serial number goes by its dates', async () => {
    const arn = await created();
    const { detail } = aws.certificates.get(arn)!;
    detail.NotAfter = new Date(detail.NotAfter!.getTime() - 60_000);
    await handler(renewal(arn));
    expect(aws.count('ImportCertificate')).toBe(2);
  });

  test('does not check again what ACM has, such as dates that have passed', async () => {
    const arn = await created();
    jest.useFakeTimers({ now: Date.now() + 400 * 86_400_000, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
    await handler(renewal(arn));
    expect(aws.count('ImportCertificate')).toBe(1);
  });

  test('with a key of another type fails and says what to do', async () => {
    const arn = await created();
    store(WITH_RSA);
    await expect(handler(renewal(arn))).rejects.toThrow(`secret ${SECRET} has a key of type RSA_2048, and ACM cannot change the type EC_prime256v1 of ${arn}: `
      + 'change secretRevision and deploy to replace the certificate');
    expect(importedSerial(arn)).toBe(serialOf(SERVER));
    expect(JSON.parse(aws.logs[aws.logs.length - 1])).toEqual({ renewal: arn, error: expect.stringContaining('deploy to replace') });
  });

  test('with a broken secret fails', async () => {
    const arn = await created();
    aws.secret = { SecretString: '{"certificate":"x","privateKey":"y"}' };
    await expect(handler(renewal(arn))).rejects.toThrow(`secret ${SECRET}: field "certificate" holds no PEM certificate`);
  });

  test('of a certificate that is not there any more fails', async () => {
    const arn = await created();
    aws.certificates.clear();
    await expect(handler(renewal(arn))).rejects.toThrow(`ACM has no certificate ${arn}: change secretRevision and deploy to replace the certificate`);
  });

  test('passes on an error of ACM', async () => {
    const arn = await created();
    aws.fail('DescribeCertificate', 'ThrottlingException');
    await expect(handler(renewal(arn))).rejects.toThrow('ThrottlingException: ThrottlingException of a test');
  });
});

describe('a self-signed certificate', () => {
  test('is created, kept, and renewed 30 days before it expires, with a new key', async () => {
    const arn = await created(SELF_SIGNED);
    const first = importedSerial(arn);
    await handler(renewal(arn, SELF_SIGNED));
    expect(importedSerial(arn)).toBe(first);
    const { detail } = aws.certificates.get(arn)!;
    detail.NotAfter = new Date(Date.now() + 29 * 86_400_000);
    await handler(renewal(arn, SELF_SIGNED));
    expect(importedSerial(arn)).not.toBe(first);
    const [before, after] = aws.calls.filter(({ command }) => command === 'ImportCertificate').map(({ input }) => String(input.PrivateKey));
    expect(before).not.toBe(after);
    expect(aws.count('GetSecretValue')).toBe(0);
  });

  test('keeps its ARN with other names, and gets another one with another key', async () => {
    const arn = await created(SELF_SIGNED);
    expect(await update(arn, { ...SELF_SIGNED, DomainNames: ['test.example.com'] }, SELF_SIGNED)).toMatchObject({ PhysicalResourceId: arn });
    expect((await update(arn, { ...SELF_SIGNED, KeyAlgorithm: 'RSA_2048' }, SELF_SIGNED)).PhysicalResourceId).not.toBe(arn);
  });
});
