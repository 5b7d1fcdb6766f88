import { DAY, EXPECTED, GOOD, NOW } from './endpoints';
import { servedDiagnoses } from '../../../../src/cli/doctor/diagnoses/served';
import type { ExpectedCertificate } from '../../../../src/cli/doctor/facts';
import type { ServedCertificate } from '../../../../src/tls/served-certificate';

function diagnoses(change: Partial<ServedCertificate>, expected: Partial<ExpectedCertificate> = {}, name = 'www.example.com') {
  return servedDiagnoses({ name, at: '192.0.2.1:443', now: NOW, certificate: { ...GOOD, ...change } }, { ...EXPECTED, ...expected });
}

const UNKNOWN = { serial: undefined, days: undefined };
const ALONE = { length: 1, missingIssuer: 'R3', chainError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' };
const PRIVATE = { length: 2, isLogged: false, chainError: 'SELF_SIGNED_CERT_IN_CHAIN' };

test.each<[string, Partial<ServedCertificate>, string[], Partial<ExpectedCertificate>?, string?]>([
  ['the certificate that ACM has', {}, []],
  ['a certificate, and ACM was not asked', {}, [], UNKNOWN],
  ['a wildcard that covers the name', { names: ['*.example.com'] }, []],
  ['a wildcard that is one label above', { names: ['*.example.com'] }, ['wrong uncovered-name'], {}, 'a.www.example.com'],
  ['a wildcard, and the name is its apex', { names: ['*.example.com'] }, ['wrong uncovered-name'], {}, 'example.com'],
  ['other names', { names: ['shop.example.net'] }, ['wrong uncovered-name']],
  ['no names', { names: [] }, ['wrong uncovered-name']],
  ['an expired certificate of another name', { names: ['shop.example.net'], end: NOW - DAY }, ['wrong uncovered-name']],
  ['an expired certificate', { end: NOW - 1, chainError: 'CERT_HAS_EXPIRED' }, ['wrong expired-certificate']],
  ['one that expires at this moment', { end: NOW }, []],
  ['an old one that has expired', { end: NOW - 1, serial: 'b2' }, ['wrong expired-certificate']],
  ['one that is not valid yet', { start: NOW + 1, chainError: 'CERT_NOT_YET_VALID' }, ['doubtful expired-certificate']],
  ['an expired CA', { chainError: 'CERT_HAS_EXPIRED' }, ['doubtful expired-certificate']],
  ['a public certificate without its chain', ALONE, ['wrong incomplete-chain']],
  ['a certificate without its chain, of a CA that may be private', { ...ALONE, isLogged: false }, ['doubtful incomplete-chain']],
  ['a chain to a private CA', PRIVATE, ['doubtful untrusted-issuer']],
  ['a certificate that has signed itself', { ...PRIVATE, length: 1 }, ['doubtful untrusted-issuer']],
  ['a chain to a CA that Node.js does not know', { missingIssuer: 'New Root', chainError: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }, ['doubtful untrusted-issuer']],
  ['the private certificate that ACM has', PRIVATE, [], { isPrivate: true }],
  ['another private certificate than ACM has', { ...PRIVATE, serial: 'b2' }, ['doubtful untrusted-issuer', 'doubtful other-certificate'], { isPrivate: true }],
  ['another certificate', { serial: 'b2' }, ['doubtful other-certificate']],
  ['another certificate, at a server that the user names', { serial: 'b2' }, ['wrong other-certificate'], { isServerGiven: true }],
  ['another certificate without its chain', { ...ALONE, serial: 'b2' }, ['wrong incomplete-chain', 'doubtful other-certificate']],
])('%s', (_, change, causes, expected = {}, name = 'www.example.com') => {
  expect(diagnoses(change, expected, name).flatMap(({ verdict, cause }) => cause ? [`${verdict} ${cause}`] : [])).toEqual(causes);
});

test('the messages say what the server sends and what to attach', () => {
  expect(diagnoses({})).toEqual([
    { aspect: 'endpoint', verdict: 'right', message: 'www.example.com at 192.0.2.1:443 has the certificate that ACM has: valid for 90 days' },
  ]);
  expect(diagnoses({ end: NOW + 1.5 * DAY }, UNKNOWN)[0].message).toBe('www.example.com at 192.0.2.1:443 has a certificate of Amazon RSA 2048 M02: valid for 1 day');
  expect(diagnoses({ end: NOW - 1 })[0].fix).toBe('attach the certificate that ACM has, which is valid for 90 days, to this server');
  expect(diagnoses({ end: NOW - 1 }, UNKNOWN)[0].fix).toBe('attach a certificate that is valid to this server');
  expect(diagnoses({ names: ['a.net', 'b.net', 'c.net', 'd.net', 'e.net'] })[0].message).toBe('the certificate at 192.0.2.1:443 covers a.net, b.net, c.net and 2 more, not www.example.com');
});
