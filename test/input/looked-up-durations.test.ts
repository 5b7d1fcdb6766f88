import { Duration } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateMonitor, PrivateCertificateAuthority, RegionalCertificate } from '../../src';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

type Making = (stack: WebStack, amount: number) => unknown;

const monitor = (stack: WebStack) => new CertificateMonitor(stack, 'C', { emails: ['ops@example.com'] });

const MAKINGS: readonly [string, string, Making][] = [
  ['validity', 'a Duration of 1 to 2900000 whole days',
    (stack, amount) => new PrivateCertificateAuthority(stack, 'C', { commonName: 'Root', validity: Duration.days(amount) })],
  ['crl.validity', 'a Duration of 1 to 5000 whole days', (stack, amount) => new PrivateCertificateAuthority(stack, 'C', {
    commonName: 'Root', validity: Duration.days(3650), crl: { validity: Duration.days(amount) },
  })],
  ['thresholds.imported', 'a Duration of 1 to 3650 whole days', (stack, amount) => new CertificateMonitor(stack, 'C', {
    emails: ['ops@example.com'], thresholds: { imported: Duration.days(amount) },
  }).watch(new RegionalCertificate(stack, 'Watched', { domainName: 'www.example.com', hostedZone: stack.hostedZone }))],
  ['options.threshold', 'a Duration of 1 to 3650 whole days', (stack, amount) => monitor(stack).watchEndpoint('www.example.com', { threshold: Duration.days(amount) })],
];

test.each(MAKINGS)('a %s of NaN is refused as %s', (prop, expected, make) => {
  expect(() => make(new WebStack(SYDNEY), Number.NaN)).toThrow(`${prop} must be ${expected}, got a Duration of NaN: write Duration.`);
});

test.each(MAKINGS)('a %s is not judged while the parameter that it is made of is missing', (_, __, make) => {
  const stack = new WebStack(SYDNEY);
  expect(() => make(stack, Number(StringParameter.valueFromLookup(stack, '/shop/amount')))).not.toThrow();
});
