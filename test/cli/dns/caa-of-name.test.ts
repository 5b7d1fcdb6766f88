import { asking } from './asking';
import type { Zones } from './message';
import { caaOfName, type CaaOfName } from '../../../src/cli/dns/caa-of-name';

const AMAZON = { tag: 'issue', value: 'amazon.com' };
const RECORDS = [{ critical: false, ...AMAZON }];

test.each<[string, Zones, CaaOfName]>([
  ['of the name itself', { 'www.example.com CAA': [AMAZON], 'example.com CAA': [{ tag: 'issue', value: ';' }] }, { at: 'www.example.com', records: RECORDS }],
  ['of the nearest parent', { 'example.com CAA': [AMAZON], 'com CAA': [{ tag: 'issue', value: ';' }] }, { at: 'example.com', records: RECORDS }],
  ['of the target of an alias', { 'www.example.com CNAME': ['a.example.net'], 'a.example.net CNAME': ['b.example.net'], 'b.example.net CAA': [AMAZON] },
    { at: 'www.example.com', alias: 'b.example.net', records: RECORDS }],
  ['at an alias whose target fails', { 'www.example.com CNAME': ['a.example.net'], 'www.example.com CAA': 'SERVFAIL' },
    { at: 'www.example.com', alias: 'a.example.net', records: [], failure: 'server-failure' }],
  ['of a parent, if the target of an alias has none', { 'www.example.com CNAME': ['a.example.net'], 'example.com CAA': [AMAZON] }, { at: 'example.com', records: RECORDS }],
  ['nowhere', { 'www.example.com A': ['192.0.2.1'] }, { records: [] }],
  ['beyond a failure: they are not looked for', { 'www.example.com CAA': 'SERVFAIL', 'example.com CAA': [AMAZON] }, { at: 'www.example.com', records: [], failure: 'server-failure' }],
  ['beyond silence', { 'www.example.com CAA': 'DROP', 'example.com CAA': [AMAZON] }, { at: 'www.example.com', records: [], failure: 'silence' }],
  ['beyond an answer that cannot be read', { 'www.example.com CAA': 'GARBAGE', 'example.com CAA': [AMAZON] },
    { at: 'www.example.com', records: [], failure: 'unreadable' }],
  ['without a value, which Node.js does not read', { 'example.com CAA': [AMAZON, { tag: 'issue', value: '' }] }, { at: 'example.com', records: [], failure: 'unreadable' }],
])('the CAA records %s', async (_, zones, found) => {
  expect(await asking(zones, async (dns) => caaOfName(dns, 'www.example.com'))).toEqual(found);
});

test('a wildcard has the CAA records of the name below it', async () => {
  expect(await asking({ 'www.example.com CAA': [AMAZON] }, async (dns) => caaOfName(dns, '*.www.example.com'))).toMatchObject({ at: 'www.example.com' });
});
