import { Aws } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Company, SHOP } from './company';
import { RegionalCertificate, ValidationRole, ValidationRoleProps } from '../../../src';

let company: Company;
beforeEach(() => {
  company = new Company();
});

function use(role: Partial<ValidationRoleProps>, ...[domainName, ...subjectAlternativeNames]: string[]): void {
  new RegionalCertificate(company.shop, 'Certificate', { domainName, subjectAlternativeNames, hostedZone: company.zone, validationRole: company.role(role) });
}

test.each<[string, string[], string[]]>([
  ['its name', ['shop.example.com'], ['shop.example.com', '*.shop.example.com']],
  ['a wildcard', ['*.shop.example.com'], ['shop.example.com', '*.shop.example.com', 'api.shop.example.com', '*.eu.shop.example.com']],
  ['several names', ['a.example.com', '*.b.example.com'], ['a.example.com', 'c.b.example.com']],
  ['a name that is known at deployment only', [`${Aws.STACK_NAME}.example.com`], ['a.example.com']],
])('a role of the app with %s in domainNames is taken', (_, domainNames, names) => {
  expect(() => use({ domainNames }, ...names)).not.toThrow();
});

test.each([
  [['shop.example.com'], 'api.shop.example.com'],
  [['*.shop.example.com'], 'www.example.com'],
  [['*.shop.example.com'], '*.example.com'],
  [['ashop.example.com'], 'shop.example.com'],
])('a role of the app for %j is refused for %s', (domainNames, name) => {
  expect(() => use({ domainNames }, name)).toThrow(
    `validation role "Dns/Role0" cannot write the validation record of "${name}": its domainNames are ${domainNames.join(', ')}; add the name, or a wildcard above it`);
});

test('a role of the app for other accounts is refused', () => {
  expect(() => use({ accounts: ['999988887777'] }, 'www.example.com')).toThrow(
    `validation role "Dns/Role0" lets account 999988887777 assume it, and the certificate is in account ${SHOP.account}: add '${SHOP.account}' to the accounts of the role`);
});

test('of an organization, it is not known which accounts there are', () => {
  expect(() => use({ accounts: undefined, organizationId: 'o-a1b2c3d4e5' }, 'www.example.com')).not.toThrow();
});

test('the account of a stack without env is not known', () => {
  company = new Company({});
  expect(() => use({ accounts: ['999988887777'] }, 'www.example.com')).not.toThrow(/lets account/);
});

test('in the stack of its role, the records wait for what the role may do', () => {
  const role = new ValidationRole(company.shop, 'Role', { hostedZone: company.zone, domainNames: ['*.example.com'], accounts: [SHOP.account!] });
  new RegionalCertificate(company.shop, 'Certificate', { domainName: 'www.example.com', hostedZone: company.zone, validationRole: role });
  const template = Template.fromStack(company.shop);
  const policies = Object.keys(template.findResources('AWS::IAM::Policy')).filter((id) => id.startsWith('RoleDefaultPolicy'));
  expect(policies).toHaveLength(1);
  template.hasResource('Custom::CdkAcmValidationRecords', { DependsOn: Match.arrayWith(policies) });
});
