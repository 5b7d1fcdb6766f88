import { Fn, Stack } from 'aws-cdk-lib';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Company, ROLE_ARN, SHOP, zoneIn } from './company';
import { IValidationRole, ValidationRole } from '../../../src';
import { roleFinder, rolesOf, withoutPath, zonesOf } from '../../../src/certificate/validation/zone-roles';

let shop: Stack;
let com: IHostedZone;
let org: IHostedZone;
beforeEach(() => {
  ({ shop } = new Company());
  [com, org] = [zoneIn(shop), zoneIn(shop, 'example.org', 'Z2')];
});

function role(hostedZone?: IHostedZone): IValidationRole {
  return ValidationRole.fromValidationRoleAttributes(shop, `Role${shop.node.children.length}`, { roleArn: ROLE_ARN, hostedZone });
}

describe('the role of a zone', () => {
  test('is the only one, if the zone is the only one', () => {
    const only = role();
    expect(roleFinder([only], [com, com])(com)).toBe(only);
  });

  test('is the one for that zone', () => {
    const [first, second] = [role(com), role(org)];
    const find = roleFinder([first, second], [org, com]);
    expect([find(org), find(com)]).toEqual([second, first]);
  });

  test('is none, if no role is for that zone', () => {
    expect(roleFinder([role(com)], [com, org])(org)).toBeUndefined();
    expect(roleFinder([], [com])(com)).toBeUndefined();
  });

  test.each<[string, () => IHostedZone, boolean]>([
    ['by its name, if its ID is known at deployment only', () => zoneIn(shop, 'example.com', Fn.importValue('Zone')), true],
    ['by its ID', () => HostedZone.fromHostedZoneId(shop, 'ById', 'Z0123456789ABCDEFGHIJ'), true],
    ['though nothing else is known of the zone', () => HostedZone.fromHostedZoneId(shop, 'ById', Fn.importValue('Zone')), true],
    ['but not by its name, if the ID is another one', () => zoneIn(shop, 'example.com', 'Z3'), false],
    ['but not by another name', () => zoneIn(shop, 'example.net', Fn.importValue('Zone')), false],
  ])('is found %s', (_, zone, isFound) => {
    const find = () => roleFinder([role(zone())], [com]);
    if (isFound) expect(find()(com)).toBeDefined();
    else expect(find).toThrow(/: give that hosted zone to the certificate too, or another role$/);
  });
});

describe('roles are refused', () => {
  test('without a zone', () => {
    expect(() => roleFinder([role()], [])).toThrow('validation role "Shop/Role2" is given without a hosted zone: '
      + 'give hostedZone, into which the role writes the validation records');
  });

  test('if one of several zones could be meant', () => {
    expect(() => roleFinder([role()], [com, org])).toThrow('cannot tell into which of the hosted zones "example.com", "example.org" the validation role "Shop/Role2" writes: '
      + 'give it its hostedZone with ValidationRole.fromValidationRoleAttributes()');
  });

  test('for a zone that the certificate does not have', () => {
    expect(() => roleFinder([role(org)], [com])).toThrow('validation role "Shop/Role2" writes into hosted zone "example.org", and the certificate has "example.com": '
      + 'give that hosted zone to the certificate too, or another role');
  });

  test('if two are for one zone, but not if they are the same', () => {
    const one = role(com);
    expect(() => roleFinder([one, role(com)], [com])).toThrow('validation roles "Shop/Role2" and "Shop/Role3" write into the same hosted zone: give one role for each hosted zone');
    expect(() => roleFinder([one, one], [com])).not.toThrow();
  });
});

test('the zones and roles of a certificate are those of all its props', () => {
  const [first, second] = [role(com), role(org)];
  expect(rolesOf({ validationRole: first, validationRoles: [second] })).toEqual([first, second]);
  expect(zonesOf({ domainName: 'a.example.com', hostedZone: com, hostedZones: [org] })).toEqual([com, org]);
  expect(zonesOf({ domainName: 'a.example.com', validation: CertificateValidation.fromDnsMultiZone({ 'a.example.com': org }) })).toEqual([org]);
});

test('the ID of a zone has no path', () => {
  expect(withoutPath('/hostedzone/Z0123456789ABCDEFGHIJ')).toBe('Z0123456789ABCDEFGHIJ');
  const company = new Company();
  const newRole = () => new ValidationRole(company.dns, 'Role', {
    hostedZone: zoneIn(company.dns, 'example.com', '/hostedzone/Z1'), domainNames: ['www.example.com'], accounts: [SHOP.account!],
  });
  expect(newRole).toThrow('ValidationRole "Dns/Role": the ID of hostedZone is "/hostedzone/Z1": import the zone by "Z1"');
});
