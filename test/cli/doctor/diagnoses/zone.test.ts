import type { ZoneOfName } from '../../../../src/cli/dns/zone-of-name';
import { isZoneOfUser, zoneDiagnoses } from '../../../../src/cli/doctor/diagnoses/zone';

const NONE: ZoneOfName = { servers: [], isBelowMissing: false, isSilent: false };

test.each<[string, Partial<ZoneOfName>, string]>([
  ['a domain that does not exist', { name: 'com', below: 'example.com', isBelowMissing: true }, 'wrong unregistered-domain'],
  ['a top-level domain that does not exist', { below: 'lokal', isBelowMissing: true }, 'wrong unregistered-domain'],
  ['a zone whose servers fail', { name: 'com', broken: { name: 'example.com', answersUnchecked: false } }, 'wrong broken-name-servers'],
  ['a zone whose signatures are wrong', { name: 'com', broken: { name: 'example.com', answersUnchecked: true } }, 'wrong broken-dnssec'],
  ['a zone', { name: 'example.com', servers: ['ns1.example.net'] }, 'right'],
  ['a domain that exists without name servers of its own', { name: 'com', below: 'example.com' }, ''],
  ['silence', { isSilent: true }, 'unanswered'],
  ['a resolver that fails for the top-level domain, and so for all', { broken: { name: 'com', answersUnchecked: false } }, 'unanswered'],
  ['a resolver that finds no name servers at all, of a name that may exist', { below: 'com' }, 'unanswered'],
])('%s', (_, zone, expected) => {
  const found = zoneDiagnoses({ name: 'www.example.com', zone: { ...NONE, ...zone } });
  expect(found.map(({ verdict, cause }) => cause === undefined ? verdict : `${verdict} ${cause}`)).toEqual(expected === '' ? [] : [expected]);
});

test.each([[undefined, false], ['com', false], ['example.com', true]])('a zone of a user: %s is %s', (zone, is) => {
  expect(isZoneOfUser(zone)).toBe(is);
});
