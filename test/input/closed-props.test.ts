import { App, Duration, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, CertificateHook, CertificateMonitor, PrivateCertificateAuthority, RegionalCertificate, TrustBundle, ValidationRole } from '../../src';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

const UNKNOWN = { ticket: 'OPS-1' };
const EMAILS = { emails: ['ops@example.com'] };
const OF_CA = { commonName: 'Example Root CA', validity: Duration.days(3650) };

/** What an app gives an object of its own: a name that nobody knows would be a setting that has no effect. */
test.each<[string, (stack: Stack, more: object) => void]>([
  ['new CertificateHook', (stack, more) => new CertificateHook(stack, 'Subject', more)],
  ['new CertificateMonitor', (stack, more) => new CertificateMonitor(stack, 'Subject', { ...EMAILS, ...more })],
  ['CertificateMonitor.watchAll', (stack, more) => CertificateMonitor.watchAll(stack, { ...EMAILS, ...more })],
  ['CertificateChecks.apply', (stack, more) => CertificateChecks.apply(stack, more)],
  ['new PrivateCertificateAuthority', (stack, more) => new PrivateCertificateAuthority(stack, 'Subject', { ...OF_CA, ...more })],
  ['new ValidationRole', (stack, more) => new ValidationRole(stack, 'Subject',
    { hostedZone: HostedZone.fromHostedZoneId(stack, 'Zone', 'Z1'), accounts: ['111122223333'], domainNames: ['www.example.com'], ...more })],
  ['new TrustBundle', (stack, more) => new TrustBundle(stack, 'Subject', { authorities: [new PrivateCertificateAuthority(stack, 'Root', OF_CA)], ...more })],
])('%s refuses a prop that it does not know', (_, make) => {
  const stack = () => new Stack(new App(), 'Web', { env: { account: '111122223333', region: 'eu-west-1' } });
  expect(() => make(stack(), UNKNOWN)).toThrow(/: ticket is not known: write one of \w+, /);
  expect(() => make(stack(), { ticket: undefined })).not.toThrow();
});

test('the failure mode of a hook is not ignored where its name is cut', () => {
  const stack = new Stack(new App(), 'Hooks');
  expect(() => new CertificateHook(stack, 'Hook', { failMode: 'FAIL' } as object)).toThrow('CertificateHook "Hooks/Hook": failMode is not known: write failureMode');
});

test('an app may give a certificate the props of another construct', () => {
  const stack = new WebStack(SYDNEY);
  expect(() => new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone: stack.hostedZone, ...UNKNOWN })).not.toThrow();
});
