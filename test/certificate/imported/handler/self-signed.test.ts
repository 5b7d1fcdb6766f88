import { createPrivateKey, X509Certificate } from 'node:crypto';
import { selfSigned } from '../../../../src/certificate/imported/handler/self-signed';

const DAY = 86_400_000;

describe.each(['RSA_2048', 'EC_prime256v1'])('a self-signed certificate with the key %s', (keyAlgorithm) => {
  const { certificate, chain, privateKey, keyAlgorithm: told } = selfSigned(['dev.example.com', '*.dev.example.com'], keyAlgorithm);
  const read = new X509Certificate(certificate);

  test('is signed by its own key', () => {
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
    expect([read.subject, read.issuer]).toEqual(['CN=dev.example.com', 'CN=dev.example.com']);
    expect(chain).toBe('');
    expect(told).toBe(keyAlgorithm);
  });

  test('is for servers with these names', () => {
    expect(read.subjectAltName).toBe('DNS:dev.example.com, DNS:*.dev.example.com');
    expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(read.ca).toBe(false);
  });

  test('is valid from an hour ago, for a year', () => {
    const [from, to] = [read.validFrom, read.validTo].map((date) => new Date(date).getTime() - Date.now());
    expect(Math.abs(from + DAY / 24)).toBeLessThan(60_000);
    expect(Math.abs(to - 365 * DAY)).toBeLessThan(60_000);
  });
});

test('each has a serial number and a key of its own', () => {
  const [first, second] = [1, 2].map(() => selfSigned(['dev.example.com'], 'EC_prime256v1'));
  expect(new X509Certificate(first.certificate).serialNumber).not.toBe(new X509Certificate(second.certificate).serialNumber);
  expect(first.privateKey).not.toBe(second.privateKey);
});

test('a long name is cut in the subject, and whole where clients read it', () => {
  const name = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.com`;
  const read = new X509Certificate(selfSigned([name], 'EC_prime256v1').certificate);
  expect(read.subject).toBe(`CN=${name.slice(0, 64)}`);
  expect(read.checkHost(name)).toBe(name);
});

test('a hundred names fit', () => {
  const names = Array.from({ length: 100 }, (_, index) => `${'n'.repeat(50)}${index}.example.com`);
  const read = new X509Certificate(selfSigned(names, 'EC_prime256v1').certificate);
  expect(names.every((name) => read.checkHost(name) === name)).toBe(true);
});
