import { X509Certificate } from 'crypto';
import { Lazy } from 'aws-cdk-lib';
import { InternalStack } from './internal-stack';
import { chainFacts } from '../../src/private-ca/chain';
import { authority, keyPair, keyPem, leaf } from '../certificate/imported/handler/pki';

const stack = new InternalStack();
const root = authority('Root');
const issuing = authority('Issuing', root, keyPair(2048, 'Issuing'));

test('the first certificate is that of the CA', () => {
  expect(chainFacts(stack, root.certificate).keyAlgorithm).toBe('EC_prime256v1');
  expect(chainFacts(stack, `# issuing\r\n${issuing.certificate.replaceAll('\n', '\r\n')}\n${root.certificate}`).keyAlgorithm).toBe('RSA_2048');
  expect(chainFacts(stack, authority('Koblitz', undefined, keyPair('secp256k1')).certificate).keyAlgorithm).toBe('EC_secp256k1');
});

test('it expires when the CA does', () => {
  const days = (chainFacts(stack, root.certificate).expires!.getTime() - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(3650);
});

test('of a token, nothing is known', () => {
  expect(chainFacts(stack, Lazy.string({ produce: () => 'x' }))).toEqual({});
});

test.each([
  ['an empty text', '', 'completeCertificateChain has no certificate: write PEM text, which begins with -----BEGIN CERTIFICATE-----'],
  ['a certificate in DER', new X509Certificate(root.certificate).raw.toString('utf8'),
    'completeCertificateChain is a certificate in DER: run "openssl x509 -inform der -in file.cer -out certificate.pem", and give what it writes'],
  ['an ARN', 'arn:aws:acm-pca:…', 'completeCertificateChain has no certificate'],
  ['a certificate that cannot be read', root.certificate.replace(/^MII.{40}/m, 'MIIB'), 'certificate 1 of completeCertificateChain cannot be read: write it as the CA gives it'],
  ['an issuer that cannot be read', issuing.certificate + root.certificate.replace(/^MII.{40}/m, 'MIIB'), 'certificate 2 of completeCertificateChain cannot be read'],
  ['issuers in another order', issuing.certificate + issuing.certificate, 'certificate 2 of completeCertificateChain did not issue certificate 1: begin with that of the CA'],
  ['a CA of the same name with another key', issuing.certificate + authority('Root', undefined, keyPair(2048, 'Other')).certificate, 'certificate 2 of completeCertificateChain did not issue certificate 1'],
  ['a private key', root.certificate + keyPem(root), 'completeCertificateChain has a private key: remove it, a chain has certificates only'],
  ['the certificate of a server', leaf(['a.example.com'], root).certificate + root.certificate,
    'completeCertificateChain begins with a certificate that is not of a CA: begin with that of the CA, followed by those of its issuers'],
])('%s is refused, without what is in it', (_, chain, message) => {
  expect(() => chainFacts(stack, chain)).toThrow(message);
});
