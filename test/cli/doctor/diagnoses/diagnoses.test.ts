import * as fc from 'fast-check';
import { diagnose } from '../../../../src/cli/doctor/diagnoses';
import { CAUSES, type Diagnosis } from '../../../../src/cli/doctor/diagnosis';
import type { NameFacts } from '../../../../src/cli/doctor/facts';
import type { Zones } from '../../dns/message';
import { causesIn, findingsIn, UNVALIDATED } from '../causes-in';
import { FACTS, FORGETTING } from '../random-facts';
import { caa, RECORD, VALIDATED } from '../zones';

const LETS_ENCRYPT = [caa('letsencrypt.org')];
const VALUE = [RECORD.value];

/** What is wrong with facts, by aspect: a cause that becomes unknown can uncover another one of the same aspect. */
function wrongAspects(facts: NameFacts): string[] {
  return [...new Set(diagnose(facts).filter(({ verdict }) => verdict === 'wrong').map(({ aspect }) => aspect))];
}

/** Why a diagnosis is none that a person can use; undefined if it is one. */
function fault({ verdict, cause, message, fix }: Diagnosis): string | undefined {
  const accuses = verdict === 'wrong' || verdict === 'doubtful';
  if (accuses !== (cause !== undefined)) return 'a cause belongs to what is wrong or doubtful';
  if (accuses !== (fix !== undefined)) return 'what to do belongs to what is wrong or doubtful';
  if (cause !== undefined && !CAUSES.includes(cause)) return 'the cause has no section in the guide';
  return /undefined|null|NaN|\[object/.test(`${message} ${fix}`.replace(/ undefined$/, '')) ? 'a sentence has a value that is none' : undefined;
}

describe('whatever was seen', () => {
  test('nothing throws, and each diagnosis can be used', () => {
    fc.assert(fc.property(FACTS, (facts) => {
      expect(diagnose(facts).flatMap((diagnosis) => fault(diagnosis) ?? [])).toEqual([]);
    }), { numRuns: 5000 });
  });

  test.each(Object.entries(FORGETTING))('nothing more is wrong when %s', (_, forget) => {
    fc.assert(fc.property(FACTS, (facts) => {
      expect(wrongAspects(facts)).toEqual(expect.arrayContaining(wrongAspects(forget(facts))));
    }), { numRuns: 3000 });
  });

  test('nothing is wrong when all is forgotten', () => {
    fc.assert(fc.property(FACTS, (facts) => {
      expect(wrongAspects(Object.values(FORGETTING).reduce((left, forget) => forget(left), facts))).toEqual([]);
    }), { numRuns: 1000 });
  });
});

test.each<[string, string]>([
  ['if all is right', 'www.example.com'],
  ['for a wildcard, whose record is that of the name below it', '*.www.example.com'],
  ['for another spelling of the name', 'WWW.Example.com.'],
])('nothing is found %s', async (_, name) => {
  expect(await causesIn(VALIDATED, name)).toEqual([]);
});

test.each<[string, Zones, string[]]>([
  ['CAA and a missing record', { ...UNVALIDATED, 'example.com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa', 'wrong missing-record']],
  ['CAA and a doubled name', { ...UNVALIDATED, 'example.com CAA': LETS_ENCRYPT, [`${RECORD.name}.example.com CNAME`]: VALUE }, ['wrong forbidding-caa', 'wrong doubled-name']],
  ['unreadable CAA and a wrong value', { ...UNVALIDATED, 'example.com CAA': 'SERVFAIL', [`${RECORD.name} CNAME`]: ['_old.acm-validations.aws'] },
    ['doubtful unreadable-caa', 'wrong wrong-value']],
  ['a wildcard record and a doubled name', { ...UNVALIDATED, '*.www.example.com CNAME': ['shop.example.net'], [`${RECORD.name}.example.com CNAME`]: VALUE },
    ['wrong wildcard-record']],
  ['dead name servers hide all that is below', { ...UNVALIDATED, 'example.com ANY': 'SERVFAIL', 'example.com CAA': LETS_ENCRYPT }, ['wrong broken-name-servers']],
])('two causes at once: %s', async (_, zones, causes) => {
  expect(await causesIn(zones)).toEqual(causes);
});

test('a cause has a fix, and its sentences have no final full stop but that of a name', async () => {
  for (const zones of [UNVALIDATED, { ...VALIDATED, 'example.com CAA': LETS_ENCRYPT }]) {
    for (const { cause, message, fix } of await findingsIn(zones)) {
      expect(message).not.toMatch(/\.$/);
      if (cause) expect(fix).toBeTruthy();
    }
  }
});

test('the messages say the facts and what to write', async () => {
  const sentences = async (...args: Parameters<typeof findingsIn>) => (await findingsIn(...args)).map(({ message, fix }) => fix === undefined ? message : `${message} → ${fix}`);
  expect(await sentences(VALIDATED)).toEqual([
    'example.com is delegated to ns-1.awsdns-00.com, ns-2.awsdns-01.net',
    'no CAA record restricts www.example.com',
    '_x1.www.example.com has the value that ACM requires',
  ]);
  expect(await sentences({ ...UNVALIDATED, 'example.com CAA': LETS_ENCRYPT }, '*.www.example.com')).toEqual([
    'example.com is delegated to ns-1.awsdns-00.com, ns-2.awsdns-01.net',
    'CAA of example.com allows letsencrypt.org, not Amazon → add the record: example.com. CAA 0 issue "amazon.com"',
    '_x1.www.example.com does not exist → add the record: _x1.www.example.com. CNAME _y2.jkddzztszm.acm-validations.aws.',
  ]);
  expect(await sentences({ ...UNVALIDATED, [`${RECORD.name}.example.com CNAME`]: VALUE })).toContain(
    'the DNS provider has appended example.com: the record is at _x1.www.example.com.example.com → enter the name as _x1.www',
  );
});

test('each cause has a name of its own', () => {
  expect(new Set(CAUSES).size).toBe(CAUSES.length);
});
