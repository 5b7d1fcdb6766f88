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
