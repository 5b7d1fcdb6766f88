import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone, PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { SYDNEY, WebStack } from './web-stack';
import { RegionalCertificate } from '../../../src';
import { ServedDomain } from '../../../src/serving/load-balancer/served-domain';

let stack: WebStack;
let owner: Construct;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  owner = new Construct(stack, 'Web');
});

test('names are in one spelling, zones in one list', () => {
  const net = stack.zone('example.net');
  const domain = new ServedDomain(owner, { domainNames: ['WWW.example.com.', 'www.example.com'], hostedZone: stack.hostedZone, hostedZones: [net] }, true);
  expect(domain.names).toEqual(['www.example.com']);
  expect(domain.zones).toEqual([stack.hostedZone, net]);
});

test('certificates that are given are those, and otherwise one is created for the names', () => {
  const { hostedZone } = stack;
  const given = new RegionalCertificate(stack, 'Given', { domainName: 'www.example.com', hostedZone });
  expect(new ServedDomain(owner, { certificates: [given] }, false).certificates()).toEqual([given]);
  expect(owner.node.children).toEqual([]);
  const [created] = new ServedDomain(owner, { domainNames: ['www.example.com'], hostedZone, certificates: [] }, false).certificates();
  expect(created.node.path).toBe('Shop/Web/Certificate');
});

test('names, zones and certificates that contradict each other are refused', () => {
  expect(() => new ServedDomain(owner, {}, true)).toThrow('Construct "Shop/Web": the listener needs a certificate');
});

describe('names of an internal network', () => {
  const names = { domainNames: ['orders.corp.internal'], redirectFrom: ['corp.internal'] };
  let hostedZone: IHostedZone;
  beforeEach(() => {
    hostedZone = new PrivateHostedZone(stack, 'Internal', { vpc: stack.vpc, zoneName: 'corp.internal' });
  });

  test('are served with certificates that are given, which a private CA can have issued', () => {
    const certificates = [Certificate.fromCertificateArn(stack, 'Given', 'arn:aws:acm:ap-southeast-2:123456789012:certificate/internal')];
    expect(new ServedDomain(owner, { ...names, hostedZone, certificates }, true).names).toEqual(['orders.corp.internal', 'corp.internal']);
  });

  test('are served by targets that have the certificates', () => {
    expect(new ServedDomain(owner, { ...names, hostedZone }, true, false).domainNames).toEqual(['orders.corp.internal']);
  });

  test.each([[names], [{ ...names, domainNames: ['www.example.com'] }]])('are refused where a public certificate is to be created for them', (some) => {
    expect(() => new ServedDomain(owner, { ...some, hostedZone }, true)).toThrow('internal", which no public certificate can cover: the name is in internal,');
  });
});
