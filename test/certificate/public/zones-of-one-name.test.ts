import { App, Fn, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone, IHostedZone, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate, SecureAlb } from '../../../src';

const HERE = { account: '111111111111', region: 'eu-west-1' };
const PRIVATE_KEY = `hosted-zone:account=${HERE.account}:domainName=example.com:privateZone=true:region=${HERE.region}:vpcId=vpc-0123456789abcdef0`;

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App({ context: { [PRIVATE_KEY]: { Id: '/hostedzone/ZPRIVATE', Name: 'example.com.' } } }), 'Web', { env: HERE });
});

function zone(id: string, hostedZoneId = id): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(stack, id, { hostedZoneId, zoneName: 'example.com' });
}

function lookedUpPrivate(): IHostedZone {
  return HostedZone.fromLookup(stack, 'Private', { domainName: 'example.com', privateZone: true, vpcId: 'vpc-0123456789abcdef0' });
}

function createdPrivate(): IHostedZone {
  return new PrivateHostedZone(stack, 'Private', { zoneName: 'example.com', vpc: vpc() });
}

function vpc() {
  return Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-1', availabilityZones: ['a', 'b'], privateSubnetIds: ['s-1', 's-2'], privateSubnetRouteTableIds: ['r', 'r'],
  });
}

function certificate(...hostedZones: IHostedZone[]): unknown {
  new RegionalCertificate(stack, 'Cert', { domainName: 'www.example.com', hostedZones });
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::CertificateManager::Certificate'));
  return Properties.DomainValidationOptions[0].HostedZoneId;
}

describe('a private zone', () => {
  test.each<[string, () => IHostedZone, string]>([
    ['that was looked up', lookedUpPrivate, 'example.com'],
    ['that was imported by its id', () => PrivateHostedZone.fromPrivateHostedZoneId(stack, 'Private', 'ZPRIVATE'), 'Web/Private'],
    ['that was created', createdPrivate, 'example.com'],
  ])('%s is refused', (_, privateZone, label) => {
    expect(() => certificate(privateZone())).toThrow(`hosted zone "${label}" is private: ACM reads its validation records in public DNS`);
  });

  test.each<[string, () => IHostedZone]>([
    ['that was looked up', lookedUpPrivate],
    ['that was created', createdPrivate],
  ])('%s may stand beside the public zone of its name, which validates', (_, privateZone) => {
    expect(certificate(privateZone(), zone('ZPUBLIC'))).toBe('ZPUBLIC');
  });

  test('is not yet known in the run that looks it up', () => {
    stack = new Stack(new App(), 'Web', { env: HERE });
    expect(() => certificate(lookedUpPrivate())).not.toThrow();
  });

  test('and the public zone of its name are refused where both could have the records of a load balancer', () => {
    const hostedZones = [lookedUpPrivate(), zone('ZPUBLIC')];
    expect(() => new SecureAlb(stack, 'Alb', { vpc: vpc(), domainNames: ['www.example.com'], hostedZones })).toThrow(
      'two hosted zones have the name "example.com": got "Web/Private" and "Web/ZPUBLIC"');
  });
});

describe('two public zones of one name', () => {
  const message = 'leave one of them out, and keep the one whose name servers answer for the domain';

  test('are refused', () => {
    expect(() => certificate(zone('Z1'), zone('Z2'))).toThrow(`two hosted zones have the name "example.com": got "Web/Z1" and "Web/Z2"; ${message}`);
  });

  test('are refused where one is created', () => {
    expect(() => certificate(new PublicHostedZone(stack, 'Created', { zoneName: 'example.com' }), zone('Z2'))).toThrow(message);
  });

  test('are one zone where they have the same id', () => {
    expect(certificate(zone('First', 'Z1'), zone('Second', 'Z1'))).toBe('Z1');
    const parameter = Fn.ref('ZoneId');
    expect(() => new RegionalCertificate(stack, 'Token', { domainName: 'example.com', hostedZones: [zone('Third', parameter), zone('Fourth', parameter)] })).not.toThrow();
  });

  test('do not matter where a more specific zone has the name', () => {
    const shop = HostedZone.fromHostedZoneAttributes(stack, 'Shop', { hostedZoneId: 'ZSHOP', zoneName: 'www.example.com' });
    expect(certificate(zone('Z1'), zone('Z2'), shop)).toBe('ZSHOP');
  });

  test('are not compared while the CDK CLI has yet to look one up', () => {
    const lookedUp = HostedZone.fromLookup(stack, 'LookedUp', { domainName: 'example.com' });
    expect(() => certificate(zone('Z1'), lookedUp)).not.toThrow();
  });
});
