import { X509Certificate } from 'crypto';
import { Lazy } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { TrustStack } from './trust-stack';
import { BundleText, bundleText } from '../../src/private-ca/bundle-text';
import { CHAIN, INTERMEDIATE, keyPem, leaf, ROOT } from '../certificate/imported/handler/pki';

let stack: TrustStack;
beforeEach(() => {
  stack = new TrustStack();
});

/** The bundle of texts that are given as `certificates`. */
function bundle(...texts: string[]): BundleText {
  return bundleText(stack, texts.map((text, index) => ({ at: `certificates[${index}]`, text })));
}

const trimmed = [INTERMEDIATE, ROOT].map(({ certificate }) => certificate.trim());

test('each certificate is there once, whatever its line breaks are', () => {
  const { pem, count, bytes } = bundle(CHAIN.replaceAll('\n', '\r\n'), `# root\n${ROOT.certificate}`);
  expect(pem).toBe(trimmed.join('\n'));
  expect([count, bytes]).toEqual([2, pem.length + 1]);
});

test('a token stays as it is, and counts as one', () => {
  const token = Lazy.string({ produce: () => ROOT.certificate });
  const { pem, count, bytes } = bundle(INTERMEDIATE.certificate, token, token);
  expect(stack.resolve(pem)).toBe(`${trimmed[0]}\n${ROOT.certificate}`);
  expect([count, bytes]).toEqual([2, trimmed[0].length + 1]);
});

test('a token counts as what is known of its chain', () => {
  const token = Lazy.string({ produce: () => ROOT.certificate });
  const texts = [{ at: 'authorities[0]', text: token, least: { certificates: 3, bytes: 3000 } }, { at: 'certificates[0]', text: INTERMEDIATE.certificate }];
  const { count, bytes } = bundleText(stack, texts);
  expect([count, bytes]).toEqual([4, 3000 + trimmed[0].length + 1]);
});

test('a text that the CDK CLI has yet to look up passes', () => {
  const later = StringParameter.valueFromLookup(stack, '/partners/ca');
  expect(bundle(later).pem).toBe(later);
});

test.each([
  ['a PFX file', Buffer.from('3082099c02010330820958', 'hex').toString('latin1'), 'is a PFX file: run "openssl pkcs12 -in file.pfx -nokeys -out all.pem", and give what it writes'],
  ['a PKCS #7 file', '-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----\n', 'is a PKCS #7 file: run "openssl pkcs7 -in file.p7b -print_certs -out all.pem", and give what it writes'],
  ['a certificate in DER', new X509Certificate(ROOT.certificate).raw.toString('utf8'),
    'is a certificate in DER: run "openssl x509 -inform der -in file.cer -out certificate.pem", and give what it writes'],
  ['a key in DER', ROOT.keys.privateKey.export({ type: 'sec1', format: 'der' }).toString('latin1'), 'has no certificate: write PEM text'],
  ['a key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n', 'has a private key: give the certificate of the CA alone'],
])('%s is refused with the command that converts it, if any', (_, text, message) => {
  expect(() => bundle(text)).toThrow(`certificates[0] ${message}`);
});

test('a text is refused with its position, and a private key is not repeated', () => {
  expect(() => bundle(ROOT.certificate, leaf(['www.example.com'], ROOT).certificate)).toThrow(
    'certificates[1] has the certificate of "CN=www.example.com", which is not a CA: give the certificate of its issuer "CN=Root"');
  const key = keyPem(ROOT);
  expect(() => bundle(key)).toThrow(/^certificates\[0\] has a private key: [^+/=]*$/);
});

test('a CA that has expired is refused', () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 20 * 365 * 86_400_000);
  expect(() => bundle(ROOT.certificate)).toThrow(/^certificates\[0\] has the CA "CN=Root", which expired on \d{4}-\d\d-\d\d: remove it, or give its successor$/);
  now.mockRestore();
});
