import { DnsClient } from '../../../../src/cli/dns/dns-client';
import { diagnose } from '../../../../src/cli/doctor/diagnoses';
import { CAUSES, type Diagnosis } from '../../../../src/cli/doctor/diagnosis';
import type { ValidationRecord } from '../../../../src/cli/doctor/facts';
import { lookAt } from '../../../../src/cli/doctor/look';
import { FakeDns } from '../../dns/fake-dns';
import type { Zones } from '../../dns/message';
import { caa, DELEGATED, NAME, RECORD, VALIDATED } from '../zones';

/** What is found in zones; `servers` are the zones on name servers, by address. */
async function findingsIn(zones: Zones, name = NAME, record: ValidationRecord = RECORD, servers: Record<string, Zones> = {}): Promise<Diagnosis[]> {
  const resolver = await FakeDns.start(zones);
  const authorities = await Promise.all(Object.entries(servers).map(async ([address, own]) => [address, await FakeDns.start(own)] as const));
  try {
    const authority = (address: string) => authorities.find(([each]) => each === address)?.[1].address ?? resolver.address;
    return diagnose(await lookAt(new DnsClient({ resolver: resolver.address, patience: 100, authority }), name, record));
  } finally {
    resolver.stop();
    authorities.forEach(([, server]) => server.stop());
  }
}

async function causesIn(...[zones, name, record, servers]: Parameters<typeof findingsIn>): Promise<string[]> {
  return (await findingsIn(zones, name, record, servers)).flatMap(({ cause, verdict }) => cause === undefined ? [] : [`${verdict} ${cause}`]);
}

const { [`${RECORD.name} CNAME`]: _, ...UNVALIDATED } = VALIDATED;
const LETS_ENCRYPT = [caa('letsencrypt.org')];
const VALUE = [RECORD.value];

describe('each cause is found', () => {
  test.each<[string, Zones, string[], string?]>([
    ['the domain does not exist', { 'com NS': ['a.gtld-servers.net'] }, ['wrong unregistered-domain']],
    ['the top-level domain does not exist', {}, ['wrong unregistered-domain'], 'www.example.lokal'],
    ['DNSSEC is broken', { ...VALIDATED, 'example.com ANY': 'BROKEN DNSSEC' }, ['wrong broken-dnssec']],
    ['the name servers are dead', { ...VALIDATED, 'example.com ANY': 'SERVFAIL' }, ['wrong broken-name-servers']],
    ['the name servers refuse', { ...VALIDATED, 'example.com ANY': 'REFUSED' }, ['wrong broken-name-servers']],
    ['the name servers of a zone below are dead', { ...VALIDATED, 'www.example.com ANY': 'SERVFAIL' }, ['wrong broken-name-servers']],
    ['only the record cannot be asked', { ...VALIDATED, [`${RECORD.name} CNAME`]: 'SERVFAIL' }, ['doubtful broken-name-servers']],
    ['CAA allows another CA', { ...VALIDATED, 'example.com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa']],
    ['CAA allows no CA', { ...VALIDATED, 'example.com CAA': [caa(';')] }, ['wrong forbidding-caa']],
    ['CAA with parameters', { ...VALIDATED, 'example.com CAA': [caa('letsencrypt.org; validationmethods=dns-01')] }, ['wrong forbidding-caa']],
    ['CAA of the name itself decides', { ...VALIDATED, 'www.example.com CAA': LETS_ENCRYPT, 'example.com CAA': [caa('amazon.com')] }, ['wrong forbidding-caa']],
    ['CAA at the target of an alias', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'shop.example.net CAA': LETS_ENCRYPT }, ['wrong forbidding-caa']],
    ['issuewild, for a wildcard', { ...VALIDATED, 'example.com CAA': [caa('amazon.com'), caa(';', 'issuewild')] }, ['wrong forbidding-caa'], '*.www.example.com'],
    ['issue, for a wildcard without issuewild', { ...VALIDATED, 'example.com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa'], '*.www.example.com'],
    ['CAA fails', { ...VALIDATED, 'www.example.com CAA': 'SERVFAIL' }, ['doubtful unreadable-caa']],
    ['CAA with an unknown critical tag', { ...VALIDATED, 'example.com CAA': [caa('amazon.com'), caa('x', 'tbs', 128)] }, ['doubtful unreadable-caa']],
    ['the record is missing', UNVALIDATED, ['wrong missing-record']],
    ['its name has other records', { ...UNVALIDATED, [`${RECORD.name} CAA`]: [caa('amazon.com')] }, ['wrong missing-record']],
    ['its name is doubled', { ...UNVALIDATED, [`${RECORD.name}.example.com CNAME`]: VALUE }, ['wrong doubled-name']],
    ['it has an old value', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['_old.acm-validations.aws'] }, ['wrong wrong-value']],
    ['it leads elsewhere', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['a.example.net'], 'a.example.net CNAME': ['b.example.net'] }, ['wrong wrong-value']],
    ['a wildcard record answers', { ...UNVALIDATED, '*.www.example.com CNAME': ['shop.example.net'] }, ['wrong wildcard-record']],
    ['it is flattened', { ...UNVALIDATED, [`${RECORD.name} A`]: ['192.0.2.1'] }, ['wrong flattened-record']],
    ['it is a TXT record', { ...UNVALIDATED, [`${RECORD.name} TXT`]: [`${RECORD.value}.`] }, ['wrong text-record']],
    ['it leads to itself', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: [RECORD.name] }, ['wrong circular-record']],
    ['it leads in a circle', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: ['a.example.net'], 'a.example.net CNAME': [RECORD.name] }, ['wrong circular-record']],
    ['it leads there by six records', chainOf(6), ['wrong long-chain']],
  ])('%s', async (__, zones, causes, name = NAME) => {
    expect(await causesIn(zones, name)).toEqual(causes);
  });
});

describe('nothing is found', () => {
  test.each<[string, Zones, string?]>([
    ['if all is right', VALIDATED],
    ['for a wildcard, whose record is that of the name below it', VALIDATED, '*.www.example.com'],
    ['for another spelling of the name', VALIDATED, 'WWW.Example.com.'],
    ['if CAA allows Amazon', { ...VALIDATED, 'example.com CAA': [...LETS_ENCRYPT, caa('Amazon.com')] }],
    ['if CAA allows Amazon with parameters', { ...VALIDATED, 'example.com CAA': [caa(' amazontrust.com ; policy=ev')] }],
    ['if CAA of the name itself allows Amazon', { ...VALIDATED, 'www.example.com CAA': [caa('amazon.com')], 'example.com CAA': LETS_ENCRYPT }],
    ['if CAA has only an address for reports', { ...VALIDATED, 'example.com CAA': [caa('mailto:a@example.com', 'iodef', 128)] }],
    ['if CAA has an unknown tag that is not critical', { ...VALIDATED, 'example.com CAA': [caa('x', 'tbs')] }],
    ['if issuewild forbids wildcards, and the name is none', { ...VALIDATED, 'example.com CAA': [caa('amazon.com'), caa(';', 'issuewild')] }],
    ['if issuewild allows Amazon', { ...VALIDATED, 'example.com CAA': [...LETS_ENCRYPT, caa('awstrust.com', 'issuewild')] }, '*.www.example.com'],
    ['if CAA is at the parent of the target of an alias', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'example.net CAA': LETS_ENCRYPT }],
    ['if the value has no underscore', { ...UNVALIDATED, [`${RECORD.name} CNAME`]: [RECORD.value.slice(1)] }],
    ['if the record leads there by five records', chainOf(5)],
    ['if a wildcard record has the value', { ...UNVALIDATED, '*.www.example.com CNAME': VALUE }],
    ['if only the question for name servers fails', { ...VALIDATED, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': ['192.0.2.1'] }],
    ['if the zone is below', { ...VALIDATED, 'www.example.com NS': ['ns1.example.net'] }],
    ['if the zone exists without name servers of its own', { 'com NS': ['a.gtld-servers.net'], 'example.com A': ['192.0.2.1'] }],
  ])('%s', async (__, zones, name = NAME) => {
    expect(await causesIn(zones, name)).toEqual([]);
  });

  test('if no record is known', async () => {
    expect((await findingsIn(DELEGATED, NAME, null as never)).map(({ verdict }) => verdict)).toEqual(['right', 'right']);
  });
});

describe('name servers that do not agree', () => {
  const SERVERS = { ...DELEGATED, 'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-2.awsdns-01.net A': ['192.0.2.2'] };
  const WITH = { [`${RECORD.name} CNAME`]: VALUE };

  test.each<[string, Zones, Zones, Zones, string[]]>([
    ['one has the record, and so the resolver', { ...SERVERS, ...WITH }, WITH, {}, ['wrong spreading-record']],
    ['one has the record, the resolver does not', SERVERS, {}, WITH, ['wrong spreading-record']],
    ['all have the record, the resolver does not', SERVERS, WITH, WITH, ['wrong spreading-record']],
    ['one has the old value', { ...SERVERS, ...WITH }, WITH, { [`${RECORD.name} CNAME`]: ['_old.acm-validations.aws'] }, ['wrong spreading-record']],
    ['all have it', { ...SERVERS, ...WITH }, WITH, WITH, []],
    ['one is silent', { ...SERVERS, ...WITH }, WITH, { '. ANY': 'DROP' }, []],
    ['one refuses', { ...SERVERS, ...WITH }, WITH, { '. ANY': 'REFUSED' }, []],
    ['none can be asked', { ...SERVERS, ...WITH }, { '. ANY': 'REFUSED' }, { '. ANY': 'SERVFAIL' }, []],
    ['none has it, nor the resolver', SERVERS, {}, {}, ['wrong missing-record']],
    ['all have an alias that leads to the value', { ...SERVERS, [`${RECORD.name} CNAME`]: ['a.example.net'], 'a.example.net CNAME': VALUE },
      { [`${RECORD.name} CNAME`]: ['a.example.net'] }, { [`${RECORD.name} CNAME`]: ['a.example.net'] }, []],
  ])('%s', async (__, zones, first, second, causes) => {
    expect(await causesIn(zones, NAME, RECORD, { '192.0.2.1': first, '192.0.2.2': second })).toEqual(causes);
  });
});

describe('two causes at once', () => {
  test.each<[string, Zones, string[]]>([
    ['CAA and a missing record', { ...UNVALIDATED, 'example.com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa', 'wrong missing-record']],
    ['CAA and a doubled name', { ...UNVALIDATED, 'example.com CAA': LETS_ENCRYPT, [`${RECORD.name}.example.com CNAME`]: VALUE }, ['wrong forbidding-caa', 'wrong doubled-name']],
    ['unreadable CAA and a wrong value', { ...UNVALIDATED, 'example.com CAA': 'SERVFAIL', [`${RECORD.name} CNAME`]: ['_old.acm-validations.aws'] },
      ['doubtful unreadable-caa', 'wrong wrong-value']],
    ['a wildcard record and a doubled name', { ...UNVALIDATED, '*.www.example.com CNAME': ['shop.example.net'], [`${RECORD.name}.example.com CNAME`]: VALUE },
      ['wrong wildcard-record']],
    ['dead name servers hide all that is below', { ...UNVALIDATED, 'example.com ANY': 'SERVFAIL', 'example.com CAA': LETS_ENCRYPT }, ['wrong broken-name-servers']],
  ])('%s', async (__, zones, causes) => {
    expect(await causesIn(zones)).toEqual(causes);
  });
});

test('a silent resolver is no cause', async () => {
  expect(await findingsIn({ '. ANY': 'DROP' })).toEqual([{ aspect: 'zone', verdict: 'unanswered', message: 'no answer from DNS for www.example.com' }]);
});

test.each<[string, Zones]>([
  ['CAA', { ...VALIDATED, 'example.com CAA': 'DROP', 'www.example.com CAA': 'DROP' }],
  ['the record', { ...VALIDATED, [`${RECORD.name} CNAME`]: 'DROP', [`${RECORD.name} NS`]: 'DROP' }],
])('silence about %s is no cause', async (__, zones) => {
  expect(await causesIn(zones)).toEqual([]);
  expect((await findingsIn(zones)).filter(({ verdict }) => verdict === 'unanswered')).toHaveLength(1);
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

/** The validation record as a chain of so many records. */
function chainOf(length: number): Zones {
  const names = [RECORD.name, ...Array.from({ length: length - 1 }, (__, index) => `hop${index}.example.net`), RECORD.value];
  return { ...UNVALIDATED, ...Object.fromEntries(names.slice(1).map((target, index) => [`${names[index]} CNAME`, [target]])) };
}

test('each cause has a name of its own', () => {
  expect(new Set(CAUSES).size).toBe(CAUSES.length);
});
