import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone, IHostedZone, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { checkValidationZone, knownZoneName, mostSpecificZone } from '../../../src/certificate/public/hosted-zone';
import { PENDING_VALIDATION_GUIDE } from '../../../src/names/pending-validation';

const HERE = { account: '111111111111', region: 'eu-west-1' };
const token = Lazy.string({ produce: () => 'known.later.example' });

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web', { env: HERE });
});

function zone(zoneName: string): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(stack, `Zone ${stack.node.children.length}`, { hostedZoneId: 'Z1', zoneName });
}

function zoneById(): IHostedZone {
  return HostedZone.fromHostedZoneId(stack, 'ById', 'Z2');
}

describe('the name of a zone', () => {
  test('is known without its trailing dot', () => {
    expect(knownZoneName(new HostedZone(stack, 'Zone', { zoneName: 'Example.com.' }))).toBe('example.com');
  });

  test('is not known when it is a token', () => {
    expect(knownZoneName(zone(token))).toBeUndefined();
  });

  test('is not known when the zone was imported by its id', () => {
    expect(knownZoneName(zoneById())).toBeUndefined();
  });
});

describe('the zone of a name', () => {
  test('is the most specific one, wherever it stands in the list', () => {
    const [apex, sub] = [zone('example.com'), zone('shop.example.com')];
    expect(mostSpecificZone('a.shop.example.com', [apex, sub])).toBe(sub);
    expect(mostSpecificZone('a.shop.example.com', [sub, apex])).toBe(sub);
    expect(mostSpecificZone('shop.example.com', [apex, sub])).toBe(sub);
    expect(mostSpecificZone('*.shop.example.com', [apex, sub])).toBe(sub);
    expect(mostSpecificZone('ashop.example.com', [apex, sub])).toBe(apex);
  });

  test('is missing when every zone ends elsewhere, though the letters match', () => {
    expect(() => mostSpecificZone('a.example.net', [zone('example.com'), zone('ample.net')])).toThrow(
      'no hosted zone covers "a.example.net": got zones "example.com", "ample.net"; add its zone to hostedZones');
  });

  test('is the one whose name is not known, when no other covers it', () => {
    const unknown = zone(token);
    expect(mostSpecificZone('a.example.net', [zone('example.com'), unknown])).toBe(unknown);
  });

  test('is the one imported by its id, when it is the only one', () => {
    const byId = zoneById();
    expect(mostSpecificZone('a.example.net', [byId])).toBe(byId);
  });

  test('is a named one rather than one whose name is not known', () => {
    const named = zone('example.com');
    expect(mostSpecificZone('a.example.com', [zoneById(), named])).toBe(named);
  });

  test('cannot be told when two could be it and neither has a known name', () => {
    expect(() => mostSpecificZone('a.example.net', [zone(token), zoneById()])).toThrow(
      'cannot tell which hosted zone covers "a.example.net": got zones "Web/Zone 0", "Web/ById"; '
      + 'give validation: CertificateValidation.fromDnsMultiZone() with the zone of each name');
  });

  test('is the only zone when the name is known at deployment only', () => {
    const only = zone('example.com');
    expect(mostSpecificZone(token, [only])).toBe(only);
  });

  test('cannot be told when the name is known at deployment only and there are two', () => {
    expect(() => mostSpecificZone(token, [zone('example.com'), zone('example.net')])).toThrow(
      'cannot tell which hosted zone covers a name that is known at deployment only: got zones "example.com", "example.net"; '
      + 'give validation: CertificateValidation.fromDnsMultiZone() with the zone of each name');
  });
});

describe('a zone that ACM cannot validate in', () => {
  const check = (hostedZone: IHostedZone, certificateStack = stack) => () => checkValidationZone('www.example.com', hostedZone, certificateStack);
  const elsewhere = () => new Stack(app, 'Elsewhere', { env: { ...HERE, account: '222222222222' } });

  test('does not cover the name', () => {
    expect(check(zone('ww.example.com'))).toThrow(
      `"www.example.com" cannot be validated in hosted zone "ww.example.com", which does not cover it: give the zone that does; see ${PENDING_VALIDATION_GUIDE}`);
  });

  test('is private', () => {
    expect(check(new PrivateHostedZone(stack, 'Zone', { zoneName: 'example.com', vpc: new Vpc(stack, 'Vpc') }))).toThrow(
      'hosted zone "example.com" is private: ACM reads its validation records in public DNS, give the public zone of that name; '
      + `if the records of a SecureAlb are in the private zone, give the SecureAlb its certificate in certificates; see ${PENDING_VALIDATION_GUIDE}`);
  });

  test('has a VPC and so is private, without saying it in its class', () => {
    expect(check(new HostedZone(stack, 'Zone', { zoneName: 'example.com', vpcs: [new Vpc(stack, 'Vpc')] }))).toThrow('is private');
  });

  test('is in another account', () => {
    expect(check(new PublicHostedZone(elsewhere(), 'Zone', { zoneName: 'example.com' }))).toThrow(
      'hosted zone "example.com" is in account 222222222222 and the certificate in account 111111111111: '
      + 'CloudFormation writes validation records in the certificate\'s own account only; '
      + 'delegate a subdomain to a zone in account 111111111111, '
      + `or create a ValidationRole in account 222222222222 and give it as validationRole, with the zone imported by its ID; see ${PENDING_VALIDATION_GUIDE}`);
  });

  test.each<[string, () => IHostedZone]>([
    ['public', () => new PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' })],
    ['imported, of a kind that is not known', () => PrivateHostedZone.fromPrivateHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' })],
    ['imported in a stack of another account, which says nothing of the zone\'s own', () => HostedZone.fromHostedZoneId(elsewhere(), 'Zone', 'Z1')],
    ['in an account that is not known', () => new PublicHostedZone(new Stack(app, 'Anywhere'), 'Zone', { zoneName: 'example.com' })],
    ['of a name that is not known', () => zone(token)],
  ])('is not one that is %s', (_, make) => {
    expect(check(make())).not.toThrow();
  });

  test('is not one in an account while the account of the certificate is not known', () => {
    expect(check(new PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' }), new Stack(app, 'Anywhere'))).not.toThrow();
  });

  test('is not judged by a name that is known at deployment only', () => {
    expect(() => checkValidationZone(token, zone('example.com'), stack)).not.toThrow();
  });
});
