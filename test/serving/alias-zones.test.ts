import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { IValidationRole, RegionalCertificate, SecureAlb, SecureAlbProps, ValidationRole } from '../../src';

const ROLE_ARN = 'arn:aws:iam::222222222222:role/validation';

let stack: WebStack;
let hostedZone: IHostedZone;
let validationRole: IValidationRole;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  ({ hostedZone } = stack);
  validationRole = ValidationRole.fromRoleArn(stack, 'Role', ROLE_ARN);
});

function web(props: Partial<SecureAlbProps>): SecureAlb {
  return new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone, ...props });
}

test('a load balancer without alias records has its certificate validated in a zone of another account', () => {
  web({ validationRole, aliasRecords: false });
  stack.template.hasResourceProperties('Custom::CdkAcmValidationRecords', {
    Zones: [{ HostedZoneId: hostedZone.hostedZoneId, RoleArn: ROLE_ARN, DomainNames: ['www.example.com'] }],
  });
  stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainValidationOptions: Match.absent() });
  stack.template.resourceCountIs('AWS::Route53::RecordSet', 0);
});

test('alias records in a zone of another account are refused, with two ways out', () => {
  expect(() => web({ validationRole })).toThrow('SecureAlb "Shop/Web": the alias records of "www.example.com" cannot be written into hosted zone "example.com", '
    + 'as validation role "Shop/Role" writes only validation records: '
    + 'set aliasRecords to false and create the records in the account of the hosted zone, or delegate a subdomain to a hosted zone of this account');
});

describe('with several zones', () => {
  const zones = (of: Stack) => [stack.zone('example.org', 'Z1'), stack.zone('shop.example.com', 'Z2')].map((zone) => ({
    zone,
    role: ValidationRole.fromValidationRoleAttributes(of, `Role of ${zone.zoneName}`, { roleArn: ROLE_ARN, hostedZone: zone }),
  }));

  test('a name in a zone without a role has its alias record', () => {
    const [org, shop] = zones(stack);
    expect(() => web({ domainNames: ['a.shop.example.com', 'www.example.org'], hostedZone: undefined, hostedZones: [org.zone, shop.zone], validationRoles: [org.role] }))
      .toThrow('the alias records of "www.example.org" cannot be written into hosted zone "example.org", as validation role "Shop/Role of example.org" writes');
    expect(() => new SecureAlb(stack, 'Other', { vpc: stack.vpc, domainNames: ['a.shop.example.com'], hostedZones: [shop.zone, org.zone], validationRoles: [org.role] }))
      .not.toThrow();
    stack.template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'a.shop.example.com.', HostedZoneId: 'Z2' });
  });

  test('each zone has its role', () => {
    const [org, shop] = zones(stack);
    web({
      domainNames: ['a.shop.example.com', 'www.example.org'],
      hostedZone: undefined,
      hostedZones: [org.zone, shop.zone],
      validationRoles: [org.role, shop.role],
      aliasRecords: false,
    });
    stack.template.hasResourceProperties('Custom::CdkAcmValidationRecords', { Zones: [{ HostedZoneId: 'Z2' }, { HostedZoneId: 'Z1' }] });
  });
});

test('a role has no effect on certificates that are given', () => {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  expect(() => web({ certificates: [certificate], validationRole })).toThrow(
    'SecureAlb "Shop/Web": validation role "Shop/Role" has no effect, because certificate "Shop/Certificate" is given: leave it out, or give it to the certificate');
});
