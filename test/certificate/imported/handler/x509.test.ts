import { X509Certificate } from 'node:crypto';
import { keyPair } from './pki';
import { dnsNames, FOR_SERVERS, SERVER, signedCertificate, SIGNS_AND_ENCRYPTS } from '../../../../src/certificate/imported/handler/x509';

describe.each([['P-256'], [2048]] as const)('a certificate that a key of type %s signs', (type) => {
  const { publicKey, privateKey } = keyPair(type);
  const read = new X509Certificate(signedCertificate({
    subject: 'www.example.com',
    issuer: 'CA',
    from: new Date('2026-01-02T03:04:05Z'),
    to: new Date('2049-12-31T23:59:59Z'),
    publicKey,
    extensions: [dnsNames(['www.example.com', '*.example.com']), SIGNS_AND_ENCRYPTS, FOR_SERVERS],
    signer: privateKey,
  }));

  test('can be read and verified', () => {
    expect(read.verify(publicKey)).toBe(true);
    expect([read.subject, read.issuer, read.subjectAltName]).toEqual(['CN=www.example.com', 'CN=CA', 'DNS:www.example.com, DNS:*.example.com']);
    expect(read.keyUsage).toEqual([SERVER]);
  });

  test('has its dates to the second', () => {
    expect([read.validFrom, read.validTo].map((date) => new Date(date).toISOString())).toEqual(['2026-01-02T03:04:05.000Z', '2049-12-31T23:59:59.000Z']);
  });
});
