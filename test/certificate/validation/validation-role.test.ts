import { App, Fn, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HostedZone, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Company, DNS, ROLE_ARN, SHOP, zoneIn } from './company';
import { ValidationRole, ValidationRoleProps } from '../../../src';
import { PENDING_VALIDATION_GUIDE } from '../../../src/names/pending-validation';

let company: Company;
beforeEach(() => {
  company = new Company();
});

const ROLE = 'AWS::IAM::Role';

function trust(): unknown {
  const [{ Properties }] = Object.values(Template.fromStack(company.dns).findResources(ROLE));
  return Properties.AssumeRolePolicyDocument.Statement;
}

describe('the accounts that can assume the role', () => {
  const roots = (...accounts: string[]) => ({ AWS: accounts.map((account) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${account}:root`]] })) });
  const allow = { Effect: 'Allow', Action: 'sts:AssumeRole' };

  test('are those that are listed, each once', () => {
    company.role({ accounts: ['111111111111', '333333333333', '111111111111'] });
    expect(trust()).toEqual([{ ...allow, Principal: roots('111111111111', '333333333333') }]);
  });

  test('have to give the external ID', () => {
    company.role({ accounts: ['111111111111', '333333333333'], externalId: 'shop' });
    const Condition = { StringEquals: { 'sts:ExternalId': 'shop' } };
    expect(trust()).toEqual([{ ...allow, Principal: roots('111111111111', '333333333333'), Condition }]);
  });

  test('can be those of an organization', () => {
    company.role({ organizationId: 'o-a1b2c3d4e5', externalId: 'shop' });
    expect(trust()).toEqual([{
      ...allow, Principal: { AWS: '*' }, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': 'shop' } },
    }]);
  });

  test('of an organization are no finding of checkov, whose check does not read the condition', () => {
    company.role({ organizationId: 'o-a1b2c3d4e5' });
    Template.fromStack(company.dns).hasResource(ROLE, { Metadata: { checkov: { skip: [{ id: 'CKV_AWS_60', comment: Match.stringLikeRegexp('PrincipalOrgID') }] } } });
  });

  test('may be known at deployment only', () => {
    company.role({ accounts: [Fn.importValue('ShopAccount')] });
    expect(JSON.stringify(trust())).toContain('"Fn::ImportValue":"ShopAccount"');
  });
});

test('the role can change the records of its hosted zone alone', () => {
  company.role();
  Template.fromStack(company.dns).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: [Match.objectLike({
        Action: 'route53:ChangeResourceRecordSets',
        Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':route53:::hostedzone/Z0123456789ABCDEFGHIJ']] },
      })],
    },
  });
});

test('the zone may be created in the stack, or in a stack of another region', () => {
  const zones = new Stack(company.app, 'Zones', { env: { ...DNS, region: 'us-east-1' } });
  company.role({ hostedZone: new PublicHostedZone(company.dns, 'Own', { zoneName: 'example.com' }) });
  company.role({ hostedZone: new PublicHostedZone(zones, 'There', { zoneName: 'example.com' }) });
  const policies = JSON.stringify(Template.fromStack(company.dns).findResources('AWS::IAM::Policy'));
  expect(policies).toContain('{"Ref":"Own');
  expect(policies).toContain('"Fn::GetStackOutput":{"StackName":"Zones"');
});

describe('the name of the role', () => {
  test('is CloudFormation\'s choice if nothing in another environment refers to it', () => {
    company.role();
    Template.fromStack(company.dns).hasResourceProperties(ROLE, { RoleName: Match.absent() });
  });

  test('can be given, and is then part of the ARN in every app', () => {
    const role = company.role({ roleName: 'certificate-validation' });
    Template.fromStack(company.dns).hasResourceProperties(ROLE, { RoleName: 'certificate-validation' });
    expect(JSON.stringify(company.shop.resolve(role.roleArn))).toContain(`:iam::${DNS.account}:role/certificate-validation`);
  });
});

test('a role has the members that a certificate reads, and CDK\'s own role', () => {
  const role = company.role({ externalId: 'shop' });
  expect([role.externalId, role.hostedZone?.zoneName, role.role.node.path]).toEqual(['shop', 'example.com', `${role.node.path}/Default`]);
});

test('an imported role has what it is given', () => {
  const { shop, zone } = company;
  expect(ValidationRole.fromRoleArn(shop, 'ByArn', ROLE_ARN)).toMatchObject({ roleArn: ROLE_ARN, externalId: undefined, hostedZone: undefined });
  expect(ValidationRole.fromValidationRoleAttributes(shop, 'ByAttributes', { roleArn: ROLE_ARN, externalId: 'shop', hostedZone: zone }))
    .toMatchObject({ roleArn: ROLE_ARN, externalId: 'shop', hostedZone: zone });
});

describe('a role is refused', () => {
  const refusal = (props: Partial<ValidationRoleProps>) => {
    try {
      company.role(props);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };

  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  test.each<[string, (own: Company) => Partial<ValidationRoleProps>, string]>([
    ['that nobody can assume', () => ({ accounts: undefined }), "no account can assume the role: give accounts, such as ['111122223333'], or organizationId"],
    ['for accounts and an organization', () => ({ accounts: ['111111111111'], organizationId: 'o-a1b2c3d4e5' }),
      'accounts and organizationId are both given: leave out one of them, or create a role for each'],
    ['for a name that ACM does not take', () => ({ domainNames: ['shop'] }),
      'domainNames contains "shop", for which ACM issues no certificate: the name has no top-level domain: two labels at least, such as "example.com"'],
    ['for a name outside its zone', () => ({ domainNames: ['*.example.org'] }),
      `"*.example.org" cannot be validated in hosted zone "example.com", which does not cover it: give the zone that does; see ${PENDING_VALIDATION_GUIDE}`],
    ['with a private zone', ({ dns }) => ({ hostedZone: PrivateHostedZone.fromPrivateHostedZoneId(dns, 'Private', 'Z1') }),
      `hosted zone "Dns/Private" is private: ACM reads its validation records in public DNS, give the public zone of that name; see ${PENDING_VALIDATION_GUIDE}`],
    ['in another account than its zone', ({ shop }) => ({ hostedZone: new PublicHostedZone(shop, 'Zone', { zoneName: 'example.com' }) }),
      `hosted zone "example.com" is in account ${SHOP.account} and the role in account ${DNS.account}: create the role in a stack of account ${SHOP.account}`],
  ])('%s', (_, props, message) => {
    expect(refusal(props(company))).toMatch(new RegExp(`^ValidationRole "Dns/Role\\d": ${literally(message)}$`));
  });

  test('whose ARN is not one', () => {
    expect(() => ValidationRole.fromRoleArn(company.shop, 'Role', 'certificate-validation')).toThrow('ValidationRole.fromRoleArn() "Shop/Role": '
      + "roleArn must be the ARN of a role, got the text \"certificate-validation\": write 'arn:aws:iam::444455556666:role/certificate-validation'");
    expect(() => ValidationRole.fromValidationRoleAttributes(company.shop, 'Role', { roleArn: `${ROLE_ARN}s`.replace('role/', 'user/') }))
      .toThrow('ValidationRole.fromValidationRoleAttributes() "Shop/Role": attrs.roleArn must be the ARN of a role');
  });
});

test('a role whose accounts, name and external ID the CDK CLI has yet to look up passes, and so does its ARN', () => {
  const { dns, shop } = company;
  const lookedUp = (name: string) => StringParameter.valueFromLookup(dns, name);
  expect(() => company.role({ accounts: [lookedUp('/shop/account')], externalId: lookedUp('/shop/id with a space'), roleName: lookedUp('/role') })).not.toThrow();
  expect(() => ValidationRole.fromRoleArn(shop, 'LookedUp', StringParameter.valueFromLookup(shop, '/role'))).not.toThrow();
});

test('names and accounts that the CDK CLI has yet to look up pass', () => {
  const app = new App();
  const stack = new Stack(app, 'Dns', { env: DNS });
  const hostedZone = HostedZone.fromLookup(stack, 'Zone', { domainName: 'example.com' });
  expect(() => new ValidationRole(stack, 'Role', { hostedZone, accounts: ['111111111111'], domainNames: ['*.example.com'] })).not.toThrow();
});

test('names that are known at deployment only are in the policy', () => {
  company.role({ hostedZone: zoneIn(company.shop, 'example.com', 'Z2'), domainNames: [`*.${Fn.importValue('Shop')}`] });
  expect(JSON.stringify(Template.fromStack(company.dns).findResources('AWS::IAM::Policy'))).toContain('"_*.",{"Fn::ImportValue":"Shop"}');
});
