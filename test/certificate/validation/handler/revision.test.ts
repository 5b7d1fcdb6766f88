import { PROPERTIES } from './fake-aws';
import type { RecordsProperties } from '../../../../src/certificate/validation/handler/records-request';
import { idOf, isWritten } from '../../../../src/certificate/validation/handler/revision';
import { request } from '../../../handler/custom-resource/request';

const [zone] = PROPERTIES.Zones;
const OTHERS: [string, RecordsProperties][] = [
  ['zone', { Zones: [{ ...zone, HostedZoneId: 'Z2' }] }],
  ['role', { Zones: [{ ...zone, RoleArn: 'arn:aws:iam::222222222222:role/other' }] }],
  ['external ID', { Zones: [{ ...zone, ExternalId: undefined }] }],
  ['list of names', { Zones: [{ ...zone, DomainNames: ['www.example.com'] }] }],
  ['list of zones', { Zones: [zone, zone] }],
];

const created = idOf(request(PROPERTIES));

test('the ID of a new resource begins with its logical ID, and says what is written', () => {
  expect(created).toMatch(/^PartnerImportB0A1C2D3\/[0-9a-f]{16}$/);
  expect(isWritten(request(PROPERTIES, { PhysicalResourceId: created }))).toBe(true);
  expect(isWritten(request(PROPERTIES))).toBe(false);
});

test.each(OTHERS)('another %s has another ID, which remembers the one before', (_, properties) => {
  const update = request(properties, { PhysicalResourceId: created });
  expect(isWritten(update)).toBe(false);
  const updated = idOf(update);
  expect(updated.split('/')).toEqual([expect.anything(), expect.anything(), created.split('/')[1]]);
  expect(isWritten(request(PROPERTIES, { PhysicalResourceId: updated }))).toBe(true);
});

test('the ID remembers one change, and stays the same without a change', () => {
  const [first, second] = OTHERS;
  const twice = idOf(request(second[1], { PhysicalResourceId: idOf(request(first[1], { PhysicalResourceId: created })) }));
  expect(isWritten(request(PROPERTIES, { PhysicalResourceId: twice }))).toBe(false);
  expect(idOf(request(PROPERTIES, { PhysicalResourceId: created }))).toBe(created);
});

test('the ID of a resource that could not be created says nothing is written', () => {
  expect(isWritten(request(PROPERTIES, { PhysicalResourceId: 'none/5c7f1a52' }))).toBe(false);
});
