import { App, Duration, Stack } from 'aws-cdk-lib';
import { TrustStore } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PrivateCertificateAuthority, TrustBundle } from '../../src';
import { TRUST_BUNDLE } from '../../src/input/trust-bundle';
import { CHAIN } from '../certificate/imported/handler/pki';

const ARN = 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-2222-3333-4444-555555555555';
const stack = new Stack(new App(), 'Web', { env: { account: '111111111111', region: 'eu-west-1' } });
const authority = new PrivateCertificateAuthority(stack, 'Root', { commonName: 'Example Root CA', validity: Duration.days(3650) });
const imported = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Imported', { certificateAuthorityArn: ARN, completeCertificateChain: CHAIN });
const bundle = new TrustBundle(stack, 'Bundle', { certificates: [CHAIN] });
const insteadOf = (value: unknown) => TRUST_BUNDLE.mistakeIn(value, 'clientCertificates')?.instead;

test('a bundle is taken', () => {
  expect(insteadOf(bundle)).toBeUndefined();
});

test.each<[string, unknown, string]>([
  ['a CA of the app', authority, 'write the trustBundle of the CA: authority.trustBundle'],
  ['a CA that the app imports', imported, "write new TrustBundle(this, 'Clients', { authorities: [authority] })"],
  ['a trust store', TrustStore.fromTrustStoreArn(stack, 'Store', 'arn'), 'write mutualAuthentication: { trustStore } for a trust store'],
  ['bundles in a list', [bundle], "give one bundle, without a list: new TrustBundle(this, 'Clients', { authorities, certificates })"],
  ['CAs in a list', [authority, imported], "give one bundle, without a list: new TrustBundle(this, 'Clients', { authorities, certificates })"],
  ['something else', 'ca.pem', "write new TrustBundle(this, 'Partners', { certificates: [pem] })"],
  ['a list of something else', ['ca.pem'], "write new TrustBundle(this, 'Partners', { certificates: [pem] })"],
])('%s has a hint of its own', (_, value, instead) => {
  expect(insteadOf(value)).toBe(instead);
});

test('a hint creates nothing', () => {
  insteadOf(authority);
  expect(authority.node.tryFindChild('TrustBundle')).toBeUndefined();
});
