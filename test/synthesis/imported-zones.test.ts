import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks } from '../../src';

const HERE = { account: '111122223333', region: 'eu-west-1' };
const LOOKED_UP = { [`hosted-zone:account=${HERE.account}:domainName=example.com:region=${HERE.region}`]: { Id: '/hostedzone/Z1', Name: 'example.com.' } };

/** Synthesizes a certificate for this name that the zone validates. */
function synthesized(name: (stack: Stack) => string, zone: (stack: Stack) => IHostedZone, context = {}): () => void {
  const app = new App({ context });
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env: HERE });
  new acm.Certificate(stack, 'Cert', { domainName: name(stack), validation: acm.CertificateValidation.fromDns(zone(stack)) });
  return () => app.synth();
}

const imported = (zoneName: string) => (stack: Stack) => HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName });
const lookedUp = (stack: Stack) => HostedZone.fromLookup(stack, 'Zone', { domainName: 'example.com' });
const outside = () => 'www.example.org';
const MESSAGE = '"www.example.org" is not inside the hosted zone "example.com" (Z1) that is to validate it';

describe('a name outside an imported hosted zone', () => {
  test('is refused where the zone is imported with its name', () => {
    expect(synthesized(outside, imported('example.com'))).toThrow(MESSAGE);
  });

  test('is refused where the zone is looked up', () => {
    expect(synthesized(outside, lookedUp, LOOKED_UP)).toThrow(MESSAGE);
  });

  test('is refused on a label boundary', () => {
    expect(synthesized(() => 'badexample.com', imported('example.com'))).toThrow('"badexample.com" is not inside the hosted zone "example.com"');
  });

  test('is not judged before the zone is looked up', () => {
    expect(synthesized(outside, lookedUp)).not.toThrow();
  });

  test('is not judged where the app gives the zone two names', () => {
    expect(synthesized(outside, (stack) => {
      HostedZone.fromHostedZoneAttributes(stack, 'Other', { hostedZoneId: 'Z1', zoneName: 'example.org' });
      return imported('example.com')(stack);
    })).not.toThrow();
  });

  test('is not judged where the app gives the ID alone', () => {
    expect(synthesized(outside, (stack) => HostedZone.fromHostedZoneId(stack, 'Zone', 'Z1'))).not.toThrow();
  });
});

test.each(['example.com', 'www.example.com', '*.Example.com'])('%s is inside', (name) => {
  expect(synthesized(() => name, imported('example.com.'))).not.toThrow();
});

test('a name that is given at deployment is not judged', () => {
  expect(synthesized((stack) => new CfnParameter(stack, 'Name').valueAsString, imported('example.com'))).not.toThrow();
});
