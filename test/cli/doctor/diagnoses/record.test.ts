import type { CnameChain } from '../../../../src/cli/dns/cname-chain';
import { isValue, recordDiagnoses } from '../../../../src/cli/doctor/diagnoses/record';
import { RECORD } from '../zones';

const ZONE = { name: 'example.com', servers: [], isBelowMissing: false, isSilent: false };

test.each<[string, Partial<CnameChain>, string]>([
  ['a target that cannot be asked may lead to the value', { targets: ['a.example.net'], failure: 'server-failure' }, 'doubtful broken-name-servers'],
  ['a target about which there is silence', { targets: ['a.example.net'], failure: 'silence' }, 'unanswered'],
  ['the value, which has no answer of its own', { targets: [RECORD.value], failure: 'server-failure' }, 'right'],
  ['the value, about which there is silence', { targets: [RECORD.value], failure: 'silence' }, 'right'],
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
