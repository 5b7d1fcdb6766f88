import { asking } from './asking';
import type { Zones } from './message';
import { shareAddress } from '../../../src/cli/dns/shared-address';

const ZONES: Zones = { 'a.example.net A': ['192.0.2.1'], 'b.example.net A': ['192.0.2.2', '192.0.2.3'], 'c.example.net A': ['192.0.2.3'], 'd.example.net A': 'SERVFAIL' };

test.each<[string, string[], string[], boolean | undefined]>([
  ['have an address in common', ['a.example.net', 'b.example.net'], ['c.example.net'], true],
  ['have one in common, and others are not known', ['b.example.net', 'd.example.net'], ['c.example.net'], true],
  ['have other addresses', ['a.example.net'], ['b.example.net', 'c.example.net'], false],
  ['have other addresses, of which some are not known', ['a.example.net'], ['c.example.net', 'd.example.net'], undefined],
  ['do not exist', ['gone.example.net'], ['c.example.net'], undefined],
  ['are none', [], ['c.example.net'], undefined],
])('name servers that %s', async (_, some, others, expected) => {
  expect(await asking(ZONES, async (dns) => shareAddress(dns, some, others))).toBe(expected);
});
