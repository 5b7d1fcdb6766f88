import { pemBlocks, pemOf } from '../../src/x509/pem';

const BASE64 = 'QUJD'.repeat(20);
const PEM = pemOf('CERTIFICATE', BASE64);

test('a block has lines of 64 characters', () => {
  expect(PEM).toBe(`-----BEGIN CERTIFICATE-----\n${BASE64.slice(0, 64)}\n${BASE64.slice(64)}\n-----END CERTIFICATE-----\n`);
  expect(pemOf('PRIVATE KEY', '')).toBe('-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n');
});

test.each([
  ['spaces', PEM.replaceAll('\n', ' ')], ['line breaks of Windows', PEM.replaceAll('\n', '\r\n')], ['escaped line breaks', PEM.replaceAll('\n', '\\n')],
])('lines that have become %s are made anew', (_, text) => {
  expect(pemBlocks(text)).toEqual([{ label: 'CERTIFICATE', pem: PEM }]);
});

test.each([['no change', '\n'], ['spaces', ' '], ['line breaks of Windows', '\r\n'], ['escaped line breaks', '\\n']])('the headers of an encrypted key survive %s', (_, lineBreak) => {
  const pem = pemOf('RSA PRIVATE KEY', BASE64, 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n');
  expect(pem).toContain('KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nQUJD');
  expect(pemBlocks(pem.replaceAll('\n', lineBreak))).toEqual([{ label: 'RSA PRIVATE KEY', pem }]);
});

test('a block that does not end is none', () => {
  expect(pemBlocks(`${PEM.slice(0, -10)}-----END PRIVATE KEY-----`)).toEqual([]);
});
