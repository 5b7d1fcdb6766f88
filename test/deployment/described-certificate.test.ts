import { describedCertificate } from '../../src/deployment/described-certificate';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const END = Date.parse('2026-12-06T12:00:00Z');

test('reads what DescribeCertificate returns', () => {
  expect(describedCertificate({
    CertificateArn: 'arn',
    DomainName: 'example.com',
    SubjectAlternativeNames: ['example.com', '*.example.com'],
    Status: 'ISSUED',
    Type: 'IMPORTED',
    KeyAlgorithm: 'EC_prime256v1',
    NotAfter: END / 1000,
    RenewalSummary: { RenewalStatus: 'FAILED' },
  }, NOW)).toEqual({ exists: true, status: 'ISSUED', kind: 'imported', key: 'EC_prime256v1', names: ['example.com', '*.example.com'], days: 10, renewal: 'FAILED', failure: undefined });
});

test.each([['a number of seconds', END / 1000, 10], ['a Date', new Date(END), 10], ['a text', '2026-12-06T12:00:00Z', 10], ['nothing', undefined, undefined], ['no time', 'soon', undefined]])(
  'the end is %s', (_, NotAfter, days) => {
    expect(describedCertificate({ NotAfter }, NOW).days).toBe(days);
  });

test.each([['AMAZON_ISSUED', 'public'], ['PRIVATE', 'private'], ['IMPORTED', 'imported'], ['NEWER', undefined], ['toString', undefined], [1, undefined]])(
  'the type %s is %s', (Type, kind) => {
    expect(describedCertificate({ Type }, NOW).kind).toBe(kind);
  });

test('the key has one spelling', () => {
  expect(describedCertificate({ KeyAlgorithm: 'RSA-4096' }, NOW).key).toBe('RSA_4096');
});

test.each([[undefined], [null], ['text'], [[]], [{ SubjectAlternativeNames: 'a', RenewalSummary: 1, Status: {} }]])('nothing is known of %j', (detail) => {
  expect(describedCertificate(detail, NOW)).toEqual({ exists: true, names: [] });
});
