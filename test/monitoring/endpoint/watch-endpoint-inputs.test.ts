import { App, Duration, Lazy, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateMonitor } from '../../../src';
import { DUBLIN, EMAILS } from '../monitored-app';

let stack: Stack;
let monitor: CertificateMonitor;
beforeEach(() => {
  stack = new Stack(new App(), 'Web', { env: DUBLIN });
  monitor = new CertificateMonitor(stack, 'Monitor', EMAILS);
});

function watching(domainName: unknown, options?: object): () => void {
  return () => monitor.watchEndpoint(domainName as string, options);
}

test.each(['www.example.com', 'WWW.example.com', 'www.example.com.', 'localhost', '_service.example.com', 'xn--bcher-kva.example', 'a'.repeat(63)])('takes the name %s', (name) => {
  expect(watching(name)).not.toThrow();
});

test.each<[unknown, string, string]>([
  ['https://www.example.com/', 'the text "https://www.example.com/"', "write 'www.example.com'"],
  ['https://www.example.com:8443/path?query', 'the text "https://www.example.com:8443/path?query"', "write 'www.example.com', { port: 8443 }"],
  ['www.example.com:8443', 'the text "www.example.com:8443"', "write 'www.example.com', { port: 8443 }"],
  ['*.example.com', 'the text "*.example.com"', "write one name that it covers, such as 'www.example.com'"],
  ['192.0.2.1', 'the text "192.0.2.1"', "write the name that the certificate covers, and { address: '192.0.2.1' }"],
  ['2001:db8::1', 'the text "2001:db8::1"', "write the name that the certificate covers, and { address: '2001:db8::1' }"],
  ['', 'the text ""', "write 'www.example.com'"],
  ['-www.example.com', 'the text "-www.example.com"', "write 'www.example.com'"],
  ['a'.repeat(64), `the text "${'a'.repeat(60)}…"`, "write 'www.example.com'"],
  [['www.example.com'], 'a list', 'watch one after the other: domainNames.forEach((domainName) => monitor.watchEndpoint(domainName))'],
  [undefined, 'undefined', "write 'www.example.com'"],
  [42, 'the number 42', "write 'www.example.com'"],
])('refuses the name %j', (name, got, instead) => {
  expect(watching(name)).toThrow(`watchEndpoint() of "Web/Monitor": domainName must be a domain name without a wildcard, got ${got}: ${instead}`);
});

test('a load balancer is no name', () => {
  const loadBalancer = new ApplicationLoadBalancer(stack, 'Alb', { vpc: new Vpc(stack, 'Vpc') });
  expect(watching(loadBalancer)).toThrow(/got an object of class ApplicationLoadBalancer.*: write the name by which its clients call it, such as 'www\.example\.com'/);
});

test('a name that the CDK CLI has yet to look up is taken', () => {
  expect(watching(StringParameter.valueFromLookup(stack, '/shop/domain'))).not.toThrow();
});

test('two names that the CDK CLI has yet to look up are taken, also where their default values are the same', () => {
  for (const name of ['/shop/domain', '/blog/domain']) expect(watching(StringParameter.valueFromLookup(stack, name, 'www.example.com'))).not.toThrow();
});

test.each<[object, string]>([
  [{ port: 0 }, 'port must be a port (1 to 65535), got the number 0: write 8443'],
  [{ address: 'https://alb.example.com' }, "address must be the name of a host or an IP address, got the text \"https://alb.example.com\": write 'alb.example.com'"],
  [{ threshold: 20 }, 'threshold must be a Duration of 1 to 3650 whole days, got the number 20: write Duration.days(20)'],
  [{ interval: 6 }, 'interval must be a Duration of 1 to 12 whole hours, got the number 6: write Duration.hours(6)'],
  [{ interval: Duration.minutes(90) }, 'interval must be a Duration of 1 to 12 whole hours, got a Duration of 1 hour 30 minutes: write Duration.hours(12)'],
  [{ interval: Duration.hours(13) }, 'got a Duration of 13 hours: write Duration.hours(12)'],
  [{ interval: Duration.hours(Lazy.number({ produce: () => 6 })) }, 'interval must be a Duration of 1 to 12 whole hours'],
  [{ trustBundle: '-----BEGIN CERTIFICATE-----' }, 'trustBundle must be a TrustBundle, got a PEM text'],
  [{ securityGroups: [{}] }, 'securityGroups[0] must be a security group'],
  [{ treshold: Duration.days(3) }, 'treshold is not the name of a prop: write threshold'],
])('refuses the options %j', (options, message) => {
  expect(watching('www.example.com', options)).toThrow(message);
});

test.each(['alb.example.com', '192.0.2.1', '2001:db8::1'])('takes the address %s', (address) => {
  expect(watching('www.example.com', { address })).not.toThrow();
});
