import { X509Certificate } from 'crypto';
import { comparableSerial, coversName, servedCertificate } from '../../src/tls/served-certificate';
import { INTERMEDIATE, leaf, ROOT, type LeafProps } from '../certificate/imported/handler/pki';

/** The timestamps of logs, empty. */
const LOGGED = '300f060a2b06010401d67902040204010a';

function served(names: readonly string[], props: LeafProps = {}) {
  return servedCertificate(new X509Certificate(leaf(names, INTERMEDIATE, props).certificate));
}

test('names, issuer and dates', () => {
  const certificate = served(['WWW.example.com', '*.example.com'], { days: [-1, 90] });
  expect(certificate).toMatchObject({ names: ['www.example.com', '*.example.com'], issuer: 'Intermediate', missingIssuer: 'Intermediate', length: 1, isLogged: false });
  expect(Math.round((certificate.end - certificate.start) / 86_400_000)).toBe(91);
});

test('a certificate without names covers none, whatever its common name is', () => {
  expect(served([]).names).toEqual([]);
});

test('a self-signed certificate lacks no issuer', () => {
  expect(servedCertificate(new X509Certificate(ROOT.certificate)).missingIssuer).toBe(undefined);
});

test('the certificate of a public CA is in a log', () => {
  expect(served(['www.example.com'], { extensions: [LOGGED] }).isLogged).toBe(true);
});

test('a serial number has one spelling', () => {
  expect(['07:71:f4', '0771F4', '771f4', '00:07:71:F4'].map(comparableSerial)).toEqual(Array(4).fill('771f4'));
});

test.each([
  ['www.example.com', true],
  ['WWW.example.com.', true],
  ['a.shop.example.com', true],
  ['shop.example.com', false],
  ['a.b.shop.example.com', false],
])('%s is covered: %s', (name, isCovered) => {
  expect(coversName({ names: ['www.example.com', '*.shop.example.com'] }, name)).toBe(isCovered);
});
