import { PROPERTIES, request } from './events';
import { SECRET } from './fake-aws';
import { Imports, RENEWED, SERVER, serialOf, WITH_RSA } from './imports';
import { INTERMEDIATE, leaf } from './pki';
import type { ImportProperties } from '../../../../src/certificate/imported/handler/events';

const imports = Imports.forEachTest();

describe('a Create', () => {
  test('imports the certificate into its region, and answers with its ARN', async () => {
    expect(await imports.answer({})).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: 'arn:aws:acm:us-east-1:111111111111:certificate/00000001',
      RequestId: request({}).RequestId,
      StackId: request({}).StackId,
      LogicalResourceId: 'PartnerImportB0A1C2D3',
    });
    expect(imports.aws.answers[0].url).toBe(request({}).ResponseURL);
    expect(imports.serial(imports.aws.answers[0].body.PhysicalResourceId)).toBe(serialOf(SERVER));
  });

  test('tags it, so that it can be found again', async () => {
    const arn = await imports.created();
    expect(Object.fromEntries(imports.aws.certificates.get(arn)!.tags)).toEqual({
      'cdk-acm:imported-by': '0a1b2c3d-0000-11f0-9f62-0a1b2c3d4e5f/PartnerImportB0A1C2D3/5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01',
      'cdk-acm:imported-with': expect.stringMatching(/^[0-9a-f]{16}$/),
      'Name': 'Web/Partner',
      'team': 'shop',
    });
  });

  test('needs no tags of the user', async () => {
    const arn = await imports.created({ ...PROPERTIES, Tags: undefined });
    expect([...imports.aws.certificates.get(arn)!.tags.keys()]).toEqual(['cdk-acm:imported-by', 'cdk-acm:imported-with']);
  });

  test('that comes twice creates one certificate', async () => {
    const others = [imports.aws.addForeign('us-east-1'), imports.aws.addForeign('us-east-1', 'AMAZON_ISSUED'), imports.aws.addForeign('us-east-1'), imports.aws.addForeign('eu-west-1')];
    const arn = await imports.created();
    expect(await imports.created()).toBe(arn);
    expect([...imports.aws.certificates.keys()]).toEqual([...others, arn]);
  });

  test('finds its certificate among others that have no tags', async () => {
    imports.aws.certificates.get(imports.aws.addForeign('us-east-1'))!.tags.clear();
    expect(await imports.created()).toBe(await imports.created());
  });

  test('does not look at certificates that are older than a repetition can be, and at all whose age is not said', async () => {
    const [old, ageless] = [imports.aws.addForeign('us-east-1'), imports.aws.addForeign('us-east-1', undefined)];
    imports.aws.certificates.get(old)!.createdAt = new Date(Date.now() - 7 * 3_600_000);
    imports.aws.certificates.get(ageless)!.createdAt = undefined as unknown as Date;
    await imports.created();
    expect(imports.aws.calls.filter(({ command }) => command === 'ListTagsForCertificate').map(({ input }) => input.CertificateArn)).toEqual([ageless]);
  });

  test('that fails says why, and its Delete succeeds', async () => {
    imports.aws.secret = {};
    const failed = await imports.answer({});
    expect(failed).toMatchObject({
      Status: 'FAILED',
      PhysicalResourceId: 'none/5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01',
      Reason: `secret ${SECRET}: it holds no JSON object: store a JSON object with the fields "certificate", "privateKey" and "certificateChain"`,
    });
    expect(await imports.answer({ RequestType: 'Delete', PhysicalResourceId: failed.PhysicalResourceId })).toMatchObject({ Status: 'SUCCESS' });
  });

  test('that fails leaves an earlier certificate of the resource, which the stack has retained', async () => {
    const retained = await imports.created();
    imports.aws.secret = {};
    const { PhysicalResourceId } = await imports.answer({ RequestId: 'again' });
    expect(await imports.answer({ RequestType: 'Delete', RequestId: 'delete', PhysicalResourceId })).toMatchObject({ Status: 'SUCCESS' });
    expect([...imports.aws.certificates.keys()]).toEqual([retained]);
  });

  test('that fails after ACM has imported deletes what it has imported', async () => {
    const arn = await imports.created();
    await imports.answer({ RequestType: 'Delete', RequestId: 'delete', PhysicalResourceId: `none/${request({}).RequestId}` });
    expect(imports.aws.certificates.has(arn)).toBe(false);
  });
});

describe('an Update', () => {
  test.each<[string, Partial<ImportProperties>]>([
    ['names', { DomainNames: ['WWW.example.com'] }],
    ['no names', { DomainNames: undefined }],
    ['secretRevision', { SecretRevision: '2' }],
  ])('with other %s imports into the same certificate', async (_, changed) => {
    const arn = await imports.created();
    imports.store(RENEWED);
    expect(await imports.update(arn, { ...PROPERTIES, ...changed })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(imports.serial(arn)).toBe(serialOf(RENEWED));
  });

  test('with other tags changes the tags and reads no secret', async () => {
    const arn = await imports.created();
    imports.aws.secret = new Error('not read');
    expect(await imports.update(arn, { ...PROPERTIES, Tags: { Name: 'Other' } })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(imports.aws.certificates.get(arn)!.tags.get('Name')).toBe('Other');
    expect(imports.aws.certificates.get(arn)!.tags.has('team')).toBe(false);
  });

  test('needs no properties of before', async () => {
    const arn = await imports.created();
    const event = { RequestType: 'Update' as const, PhysicalResourceId: arn, ResourceProperties: { ...PROPERTIES, SecretRevision: '2' } };
    expect(await imports.answer(event)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(await imports.answer({ ...event, OldResourceProperties: { ...PROPERTIES, Tags: undefined } })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
  });

  test('with a key of another type imports another certificate, whose predecessor CloudFormation deletes', async () => {
    const arn = await imports.created();
    imports.store(WITH_RSA);
    const { PhysicalResourceId: next } = await imports.update(arn, { ...PROPERTIES, SecretRevision: '2' });
    expect(next).not.toBe(arn);
    expect([...imports.aws.certificates.keys()]).toEqual([arn, next]);
    expect(imports.serial(next)).toBe(serialOf(WITH_RSA));
    expect((await imports.update(arn, { ...PROPERTIES, SecretRevision: '2' })).PhysicalResourceId).toBe(next);
    await imports.answer({ RequestType: 'Delete', PhysicalResourceId: arn });
    expect([...imports.aws.certificates.keys()]).toEqual([next]);
  });

  test('with an RSA key finds it the same, though ACM spells it otherwise', async () => {
    imports.store(WITH_RSA);
    const arn = await imports.created();
    expect(await imports.update(arn, { ...PROPERTIES, SecretRevision: '2' })).toMatchObject({ PhysicalResourceId: arn });
  });

  test.each<[string, Partial<ImportProperties>]>([['in another region', { Region: 'eu-west-1' }], ['that is not there any more', { SecretRevision: '2' }]])('of a certificate %s imports another one', async (_, changed) => {
    const arn = await imports.created();
    if (!changed.Region) imports.aws.certificates.delete(arn);
    imports.aws.addForeign('us-east-1');
    const { Status, PhysicalResourceId: next } = await imports.update(arn, { ...PROPERTIES, ...changed });
    expect(Status).toBe('SUCCESS');
    expect(next).not.toBe(arn);
    expect(next.split(':')[3]).toBe(changed.Region ?? 'us-east-1');
  });

  test('that comes twice imports one other certificate', async () => {
    const arn = await imports.created();
    const [first, again] = [await imports.update(arn, { ...PROPERTIES, Region: 'eu-west-1' }), await imports.update(arn, { ...PROPERTIES, Region: 'eu-west-1' })];
    expect(again).toEqual(first);
    expect(imports.aws.certificates.size).toBe(2);
  });

  test('of a certificate that is deleted meanwhile imports another one', async () => {
    const arn = await imports.created();
    imports.aws.fail('DescribeCertificate', 'ResourceNotFoundException');
    expect((await imports.update(arn, { ...PROPERTIES, SecretRevision: '2' })).PhysicalResourceId).not.toBe(arn);
  });

  test('with a broken secret fails, and its rollback succeeds without reading the secret', async () => {
    const arn = await imports.created();
    imports.aws.secret = { SecretString: 'broken' };
    const changed = { ...PROPERTIES, DomainNames: ['www.example.com', 'api.example.com'] };
    expect(await imports.update(arn, changed)).toMatchObject({ Status: 'FAILED', PhysicalResourceId: arn });
    expect(await imports.update(arn, PROPERTIES, changed)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(imports.serial(arn)).toBe(serialOf(SERVER));
    imports.store(leaf(['www.example.com', 'api.example.com'], INTERMEDIATE));
    expect(await imports.update(arn, changed)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
  });

  test('passes on an error of ACM', async () => {
    const arn = await imports.created();
    imports.aws.fail('ListTagsForCertificate', 'AccessDeniedException');
    expect(await imports.update(arn, PROPERTIES)).toMatchObject({ Status: 'FAILED', Reason: 'AccessDeniedException: AccessDeniedException of a test' });
  });
});

describe('a Delete', () => {
  test('deletes the certificate, in the region that it is in', async () => {
    const arn = await imports.created();
    const event = { RequestType: 'Delete' as const, PhysicalResourceId: arn, ResourceProperties: { ...PROPERTIES, Region: 'eu-west-1' } };
    expect(await imports.answer(event)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(await imports.answer(event)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: arn });
    expect(imports.aws.certificates.size).toBe(0);
  });

  test.each([['WebPartnerImport0A1B'], [undefined]])('with the ID %s, after an answer was lost, deletes what the tags say', async (PhysicalResourceId) => {
    await imports.created();
    await imports.answer({ LogicalResourceId: 'PartnerImportB0A1C2D3X' });
    const others = [imports.aws.addForeign('us-east-1')];
    await imports.answer({ RequestType: 'Delete', RequestId: 'delete', PhysicalResourceId });
    expect([...imports.aws.certificates.keys()]).toEqual(['arn:aws:acm:us-east-1:111111111111:certificate/00000002', ...others]);
  });
});
