import type { CnameChain } from '../../../../src/cli/dns/cname-chain';
import { isValue, recordDiagnoses } from '../../../../src/cli/doctor/diagnoses/record';
import type { Zones } from '../../dns/message';
import { causesIn, findingsIn, UNVALIDATED } from '../causes-in';
import { caa, DELEGATED, NAME, RECORD, VALIDATED } from '../zones';

const VALUE = [RECORD.value];

const ZONE = { name: 'example.com', servers: [], isBelowMissing: false, unanswered: [], isSilent: false };

test.each<[string, Partial<CnameChain>, string]>([
  ['a target that cannot be asked may lead to the value', { targets: ['a.example.net'], failure: 'server-failure' }, 'doubtful broken-name-servers'],
  ['a target about which there is silence', { targets: ['a.example.net'], failure: 'silence' }, 'unanswered'],
  ['the value, which has no answer of its own', { targets: [RECORD.value], failure: 'server-failure' }, 'right'],
  ['the value, about which there is silence', { targets: [RECORD.value], failure: 'silence' }, 'right'],
  ['a circle behind the value', { targets: [RECORD.value, RECORD.name, RECORD.value], isLoop: true }, 'right'],
  ['a circle', { targets: ['a.example.net', RECORD.name], isLoop: true }, 'wrong circular-record'],
  ['a target that leads nowhere', { targets: ['a.example.net'] }, 'wrong wrong-value'],
])('%s', (_, chain, expected) => {
  const found = recordDiagnoses({
    zone: ZONE,
    record: { expected: RECORD, chain: { targets: [], isLoop: false, ...chain }, isWildcard: false, hasAddress: false, isText: false, servers: [] },
  });
  expect(found.map(({ verdict, cause }) => cause === undefined ? verdict : `${verdict} ${cause}`)).toEqual([expected]);
});

test('the value may have no underscore', () => {
  expect([RECORD.value, RECORD.value.slice(1), `_${RECORD.value}`].map((target) => isValue(target, RECORD))).toEqual([true, true, false]);
});

test.each<[string, Zones, string[]]>([
  ['only the record cannot be asked', { ...VALIDATED, [`${RECORD.name} CNAME`]: 'SERVFAIL' }, ['doubtful broken-name-servers']],
  ['the record is missing', UNVALIDATED, ['wrong missing-record']],
  ['its name has other records', { ...UNVALIDATED, [`${RECORD.name} CAA`]: [caa('amazon.com')] }, ['wrong missing-record']],
  ['its name is doubled', { ...UNVALIDATED, [`${RECORD.name}.example.com CNAME`]: VALUE }, ['wrong doubled-name']],
  ['it has an old value', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['_old.acm-validations.aws'] }, ['wrong wrong-value']],
  ['it leads elsewhere', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['a.example.net'], 'a.example.net CNAME': ['b.example.net'] }, ['wrong wrong-value']],
  ['a wildcard record answers', { ...UNVALIDATED, '*.www.example.com CNAME': ['shop.example.net'] }, ['wrong wildcard-record']],
  ['it is flattened', { ...UNVALIDATED, [`${RECORD.name} A`]: ['192.0.2.1'] }, ['wrong flattened-record']],
  ['a wildcard record has an address for it, as for all names', { ...UNVALIDATED, '*.www.example.com A': ['192.0.2.1'] }, ['wrong missing-record']],
  ['it is flattened, beside a wildcard record that cannot be asked', { ...UNVALIDATED, [`${RECORD.name} A`]: ['192.0.2.1'], '_cdk-acm-doctor-7c1f5e90b2.www.example.com A': 'SERVFAIL' },
    ['wrong missing-record']],
  ['it leads to the root', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['.'] }, ['wrong wrong-value']],
  ['it is a TXT record', { ...UNVALIDATED, [`${RECORD.name} TXT`]: [`${RECORD.value}.`] }, ['wrong text-record']],
  ['it leads to itself', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: [RECORD.name] }, ['wrong circular-record']],
  ['it leads in a circle', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['a.example.net'], 'a.example.net CNAME': [RECORD.name] }, ['wrong circular-record']],
  ['it leads there by six records', chainOf(6), ['wrong long-chain']],
])('in DNS, %s', async (_, zones, causes) => {
  expect(await causesIn(zones)).toEqual(causes);
});

test.each<[string, Zones]>([
  ['if the value has no underscore', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: [RECORD.value.slice(1)] }],
  ['if the record leads there by five records', chainOf(5)],
  ['if a wildcard record has the value', { ...UNVALIDATED, '*.www.example.com CNAME': VALUE }],
])('in DNS, nothing is found %s', async (_, zones) => {
  expect(await causesIn(zones)).toEqual([]);
});

test('nothing is said of a record that is not known', async () => {
  expect((await findingsIn(DELEGATED, NAME, null)).map(({ aspect, verdict }) => `${aspect} ${verdict}`)).toEqual(['zone right', 'caa right']);
});

test('silence is no cause', async () => {
  const found = await findingsIn({ ...VALIDATED, [`${RECORD.name} CNAME`]: 'GARBAGE', [`${RECORD.name} NS`]: 'GARBAGE' });
  expect(found.map(({ aspect, verdict }) => `${aspect} ${verdict}`)).toEqual(['zone right', 'caa right', 'record unanswered']);
});

test('a record that leads to the root has a value that can be read', async () => {
  expect((await findingsIn({ ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['.'] })).map(({ message }) => message)).toContain(
    `${RECORD.name} is a CNAME to ., and ACM requires ${RECORD.value}`,
  );
});

/** The validation record as a chain of so many records. */
function chainOf(length: number): Zones {
  const names = [RECORD.name, ...Array.from({ length: length - 1 }, (_, index) => `hop${index}.example.net`), RECORD.value];
  return { ...UNVALIDATED, ...Object.fromEntries(names.slice(1).map((target, index) => [`${names[index]} CNAME`, [target]])) };
}
