import type { Zones } from '../../dns/message';
import { causesIn, findingsIn } from '../causes-in';
import { caa, NAME, VALIDATED } from '../zones';

const LETS_ENCRYPT = [caa('letsencrypt.org')];

test.each<[string, Zones, string[], string?]>([
  ['CAA allows another CA', { ...VALIDATED, 'example.com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa']],
  ['CAA allows no CA', { ...VALIDATED, 'example.com CAA': [caa(';')] }, ['wrong forbidding-caa']],
  ['CAA with parameters', { ...VALIDATED, 'example.com CAA': [caa('letsencrypt.org; validationmethods=dns-01')] }, ['wrong forbidding-caa']],
  ['CAA of the name itself decides', { ...VALIDATED, 'www.example.com CAA': LETS_ENCRYPT, 'example.com CAA': [caa('amazon.com')] }, ['wrong forbidding-caa']],
  ['CAA at the target of an alias', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'shop.example.net CAA': LETS_ENCRYPT }, ['wrong forbidding-caa']],
  ['issuewild, for a wildcard', { ...VALIDATED, 'example.com CAA': [caa('amazon.com'), caa(';', 'issuewild')] }, ['wrong forbidding-caa'], '*.www.example.com'],
  ['issue, for a wildcard without issuewild', { ...VALIDATED, 'example.com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa'], '*.www.example.com'],
  ['CAA fails', { ...VALIDATED, 'www.example.com CAA': 'SERVFAIL' }, ['doubtful unreadable-caa']],
  ['CAA of the target of an alias fails', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'www.example.com CAA': 'SERVFAIL' }, ['doubtful unreadable-caa']],
  ['CAA of the top-level domain allows another CA', { ...VALIDATED, 'com CAA': LETS_ENCRYPT }, ['wrong forbidding-caa']],
  ['CAA with an unknown critical tag', { ...VALIDATED, 'example.com CAA': [caa('amazon.com'), caa('x', 'tbs', 128)] }, ['doubtful unreadable-caa']],
])('%s', async (_, zones, causes, name = NAME) => {
  expect(await causesIn(zones, name)).toEqual(causes);
});

test.each<[string, Zones, string?]>([
  ['if CAA allows Amazon', { ...VALIDATED, 'example.com CAA': [...LETS_ENCRYPT, caa('Amazon.com')] }],
  ['if CAA allows Amazon with parameters', { ...VALIDATED, 'example.com CAA': [caa(' amazontrust.com ; policy=ev')] }],
  ['if CAA of the name itself allows Amazon', { ...VALIDATED, 'www.example.com CAA': [caa('amazon.com')], 'example.com CAA': LETS_ENCRYPT }],
  ['if CAA has only an address for reports', { ...VALIDATED, 'example.com CAA': [caa('mailto:a@example.com', 'iodef', 128)] }],
  ['if CAA has an unknown tag that is not critical', { ...VALIDATED, 'example.com CAA': [caa('x', 'tbs')] }],
  ['if issuewild forbids wildcards, and the name is none', { ...VALIDATED, 'example.com CAA': [caa('amazon.com'), caa(';', 'issuewild')] }],
  ['if issuewild allows Amazon', { ...VALIDATED, 'example.com CAA': [...LETS_ENCRYPT, caa('awstrust.com', 'issuewild')] }, '*.www.example.com'],
  ['if CAA is at the parent of the target of an alias', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'example.net CAA': LETS_ENCRYPT }],
])('nothing is found %s', async (_, zones, name = NAME) => {
  expect(await causesIn(zones, name)).toEqual([]);
});

test('silence is no cause', async () => {
  const found = await findingsIn({ ...VALIDATED, 'example.com CAA': 'DROP', 'www.example.com CAA': 'DROP' });
  expect(found.map(({ verdict }) => verdict)).toEqual(['right', 'unanswered', 'right']);
});

test('a record without a value, which Node.js does not read, is said to be one', async () => {
  const found = await findingsIn({ ...VALIDATED, 'example.com CAA': [caa('')] });
  expect(found).toContainEqual({
    aspect: 'caa',
    verdict: 'unanswered',
    message: 'the CAA records of example.com cannot be read: Node.js refuses the answer, as it does if a record has no value, such as issue ""',
    fix: 'run "dig example.com CAA": if it shows records with the tag issue, one of them has to name "amazon.com"',
  });
});

test('a top-level domain whose CAA records cannot be read is not blamed', async () => {
  const found = await findingsIn({ ...VALIDATED, 'com CAA': 'SERVFAIL' });
  expect(found.map(({ verdict, message }) => `${verdict}: ${message}`)).toContain('unanswered: no answer from DNS for the CAA records of com');
  expect(found.some(({ cause }) => cause !== undefined)).toBe(false);
});

test.each<[string, Zones, string, string]>([
  ['at a domain above the zone, in the zone, whose records are nearer', { ...VALIDATED, 'com CAA': LETS_ENCRYPT },
    'CAA of com allows letsencrypt.org, not Amazon', 'add the record: example.com. CAA 0 issue "amazon.com"'],
  ['at the target of an alias, which has no records beside it', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'shop.example.net CAA': LETS_ENCRYPT },
    'CAA of shop.example.net, of which www.example.com is an alias, allows letsencrypt.org, not Amazon', 'add the record: shop.example.net. CAA 0 issue "amazon.com"'],
  ['at the target of an alias that cannot be read', { ...VALIDATED, 'www.example.com CNAME': ['shop.example.net'], 'www.example.com CAA': 'SERVFAIL' },
    'the CAA records of www.example.com cannot be read: it is an alias of shop.example.net, whose name servers fail for this type, and a CA may refuse to issue then',
    'make the name servers of shop.example.net answer questions for the type CAA, if only with no records'],
])('what to do %s', async (_, zones, message, fix) => {
  expect(await findingsIn(zones)).toContainEqual(expect.objectContaining({ message, fix }));
});
