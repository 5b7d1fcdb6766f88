import { FakeAws, OTHER_ROLE, PROPERTIES, ROLE } from './fake-aws';
import type { RecordsProperties } from '../../../../src/certificate/validation/handler/records-request';

const aws = FakeAws.forEachTest();

const RECORDS = {
  '_x.www.example.com.': '_www.example.com.acm-validations.aws.',
  '_x.api.example.com.': '_api.example.com.acm-validations.aws.',
};

const ADDED: RecordsProperties = { Zones: [{ ...PROPERTIES.Zones[0], DomainNames: [...PROPERTIES.Zones[0].DomainNames, 'new.example.com'] }] };

test('a name and its wildcard get one record, and nothing else is left', async () => {
  expect(await aws.tell(PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
  expect(aws.zones).toEqual({ Z1: RECORDS });
  expect(aws.certificates.size).toBe(0);
  expect(aws.calls.map(({ command }) => command)).toEqual([
    'RequestCertificate', 'DescribeCertificate', 'DeleteCertificate', 'AssumeRole', 'ChangeResourceRecordSets', 'ChangeResourceRecordSets',
  ]);
});

test('names of several zones are requested together, and written by the role of each zone', async () => {
  const zones: RecordsProperties = {
    Zones: [
      { HostedZoneId: 'Z1', RoleArn: ROLE, DomainNames: ['a-rather-long-name.example.com'] },
      { HostedZoneId: 'Z2', RoleArn: OTHER_ROLE, ExternalId: 'org', DomainNames: ['*.example.org'] },
    ],
  };
  expect(await aws.tell(zones)).toMatchObject({ Status: 'SUCCESS' });
  expect(aws.inputs('RequestCertificate')).toMatchObject([{ DomainName: 'example.org', SubjectAlternativeNames: ['example.org', 'a-rather-long-name.example.com'] }]);
  expect(aws.inputs('AssumeRole')).toMatchObject([{ RoleArn: ROLE, ExternalId: undefined }, { RoleArn: OTHER_ROLE, ExternalId: 'org' }]);
  expect(aws.calls.filter(({ command }) => command === 'ChangeResourceRecordSets').map(({ accessKeyId, input }) => [accessKeyId, input.HostedZoneId]))
    .toEqual([[ROLE, 'Z1'], [OTHER_ROLE, 'Z2']]);
});

test('a request that Lambda repeats leaves the same records, and one ID', async () => {
  const [first, second] = [await aws.tell(PROPERTIES), await aws.tell(PROPERTIES)];
  expect(second).toEqual(first);
  expect(aws.zones).toEqual({ Z1: RECORDS });
});

test('an Update writes the records of added names', async () => {
  const { PhysicalResourceId } = await aws.tell(PROPERTIES);
  expect(await aws.update(PhysicalResourceId, ADDED, PROPERTIES)).toMatchObject({ Status: 'SUCCESS' });
  expect(Object.keys(aws.zones.Z1)).toEqual([...Object.keys(RECORDS), '_x.new.example.com.']);
});

test('a removed name keeps its record, which another certificate may have', async () => {
  const { PhysicalResourceId } = await aws.tell(ADDED);
  await aws.update(PhysicalResourceId, PROPERTIES, ADDED);
  expect(Object.keys(aws.zones.Z1)).toContain('_x.new.example.com.');
});

describe('a rollback', () => {
  test('of an Update that failed asks for what is written, and succeeds though the role is gone', async () => {
    const { PhysicalResourceId } = await aws.tell(PROPERTIES);
    aws.fail('AssumeRole', 'AccessDenied', 100);
    const failed = await aws.update(PhysicalResourceId, ADDED, PROPERTIES);
    expect(failed).toMatchObject({ Status: 'FAILED', PhysicalResourceId });
    expect(await aws.update(PhysicalResourceId, PROPERTIES, ADDED)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
  });

  test('of an Update that succeeded succeeds too, though the role no longer allows the names before', async () => {
    const { PhysicalResourceId } = await aws.tell(PROPERTIES);
    const updated = await aws.update(PhysicalResourceId, ADDED, PROPERTIES);
    aws.fail('ChangeResourceRecordSets', 'AccessDenied', 100);
    expect(await aws.update(updated.PhysicalResourceId, PROPERTIES, ADDED)).toMatchObject({ Status: 'SUCCESS' });
  });
});

describe('a Delete', () => {
  test('keeps the records', async () => {
    const { PhysicalResourceId } = await aws.tell(PROPERTIES);
    const calls = aws.calls.length;
    expect(await aws.tell(PROPERTIES, { RequestType: 'Delete', PhysicalResourceId })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
    expect([aws.calls.length, aws.zones]).toEqual([calls, { Z1: RECORDS }]);
  });

  test('succeeds for what could not be created', async () => {
    aws.fail('RequestCertificate', 'ValidationException');
    const { Status, PhysicalResourceId } = await aws.tell(PROPERTIES);
    expect(Status).toBe('FAILED');
    expect(await aws.tell(PROPERTIES, { RequestType: 'Delete', PhysicalResourceId })).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
  });
});
