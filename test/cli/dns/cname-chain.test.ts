import { asking } from './asking';
import type { Zones } from './message';
import { cnameChain, type CnameChain } from '../../../src/cli/dns/cname-chain';

/** A chain of so many records from `0.example.com`. */
function chain(length: number): Zones {
  return Object.fromEntries(Array.from({ length }, (_, index) => [`${index}.example.com CNAME`, [`${index + 1}.example.com`]]));
}

test.each<[string, Zones, CnameChain]>([
  ['a name that does not exist', {}, { targets: [], isLoop: false, failure: 'no-name' }],
  ['a name with other records', { '0.example.com A': ['192.0.2.1'] }, { targets: [], isLoop: false, failure: 'no-data' }],
  ['one record', chain(1), { targets: ['1.example.com'], isLoop: false }],
  ['two records', chain(2), { targets: ['1.example.com', '2.example.com'], isLoop: false }],
  ['a target that cannot be asked', { ...chain(1), '1.example.com CNAME': 'SERVFAIL' }, { targets: ['1.example.com'], isLoop: false, failure: 'server-failure' }],
  ['a record that leads to itself', { '0.example.com CNAME': ['0.example.com'] }, { targets: ['0.example.com'], isLoop: true }],
  ['a circle', { ...chain(1), '1.example.com CNAME': ['0.example.com'] }, { targets: ['1.example.com', '0.example.com'], isLoop: true }],
  ['a circle further on', { ...chain(2), '2.example.com CNAME': ['1.example.com'] }, { targets: ['1.example.com', '2.example.com', '1.example.com'], isLoop: true }],
  ['the root as the target', { '0.example.com CNAME': ['.'] }, { targets: [''], isLoop: false }],
])('%s', async (_, zones, found) => {
  expect(await asking(zones, async (dns) => cnameChain(dns, '0.example.com'))).toEqual(found);
});

test('a chain without an end is followed for eight records', async () => {
  const { targets, isLoop } = await asking(chain(50), async (dns) => cnameChain(dns, '0.example.com'));
  expect({ length: targets.length, isLoop }).toEqual({ length: 8, isLoop: false });
});
