import type { Zones } from '../../dns/message';
import { causesIn } from '../causes-in';
import { DELEGATED, NAME, RECORD } from '../zones';

const VALUE = [RECORD.value];
const SERVERS = { ...DELEGATED, 'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-2.awsdns-01.net A': ['192.0.2.2'] };
const WITH = { [`${RECORD.name} CNAME`]: VALUE };

test.each<[string, Zones, Zones, Zones, string[]]>([
  ['one has the record, and so the resolver', { ...SERVERS, ...WITH }, WITH, SERVERS, ['wrong spreading-record']],
  ['one has the record, the resolver does not', SERVERS, SERVERS, WITH, ['wrong spreading-record']],
  ['all have the record, the resolver does not', SERVERS, WITH, WITH, ['wrong spreading-record']],
  ['one has the old value', { ...SERVERS, ...WITH }, WITH, { [`${RECORD.name} CNAME`]: ['_old.acm-validations.aws'] }, ['wrong spreading-record']],
  ['all have it', { ...SERVERS, ...WITH }, WITH, WITH, []],
  ['one is silent', { ...SERVERS, ...WITH }, WITH, { '. ANY': 'GARBAGE' }, []],
  ['one refuses', { ...SERVERS, ...WITH }, WITH, { '. ANY': 'REFUSED' }, []],
  ['one does not serve the zone, and refers to others', { ...SERVERS, ...WITH }, WITH, { [`${RECORD.name} A`]: ['192.0.2.1'] }, []],
  ['one does not serve the zone, and knows no name of it', { ...SERVERS, ...WITH }, WITH, {}, []],
  ['none can be asked', { ...SERVERS, ...WITH }, { '. ANY': 'REFUSED' }, { '. ANY': 'SERVFAIL' }, []],
  ['none has it, nor the resolver', SERVERS, {}, {}, ['wrong missing-record']],
  ['all have an alias that leads to the value', { ...SERVERS, [`${RECORD.name} CNAME`]: ['a.example.net'], 'a.example.net CNAME': VALUE },
    { [`${RECORD.name} CNAME`]: ['a.example.net'] }, { [`${RECORD.name} CNAME`]: ['a.example.net'] }, []],
])('of two name servers, %s', async (_, zones, first, second, causes) => {
  expect(await causesIn(zones, NAME, RECORD, { '192.0.2.1': first, '192.0.2.2': second })).toEqual(causes);
});
