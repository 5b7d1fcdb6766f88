import { App, CfnParameter, Fn, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Company, DNS, ROLE_ARN, SHOP, zoneIn } from './company';
import { CloudFrontCertificate, MultiRegionCertificate, PublicCertificateProps, RegionalCertificate, ValidationRole } from '../../../src';
import { PENDING_VALIDATION_GUIDE } from '../../../src/names/pending-validation';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const RECORDS = 'Custom::CdkAcmValidationRecords';
const FUNCTION = 'AWS::Lambda::Function';

let company: Company;
beforeEach(() => {
  company = new Company();
});

function certificate(props: Partial<PublicCertificateProps> = {}, scope = company.shop, id = 'Certificate'): RegionalCertificate {
  return new RegionalCertificate(scope, id, { domainName: 'www.example.com', hostedZone: company.zone, validationRole: company.importedRole(), ...props });
}

function records(stack: Stack): unknown[] {
  return Object.values(Template.fromStack(stack).findResources(RECORDS)).map(({ Properties }) => Properties.Zones as unknown);
}

const refusal = (props: Partial<PublicCertificateProps>) => {
  try {
    certificate(props);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a certificate with a validation role', () => {
  test('is a certificate of CloudFormation without a zone, which waits for its records', () => {
    certificate({ subjectAlternativeNames: ['*.www.example.com', 'api.example.com'] });
    const template = Template.fromStack(company.shop);
    const [[id, { Properties }]] = Object.entries(template.findResources(RECORDS));
    template.hasResource(CERTIFICATE, { Properties: { ValidationMethod: 'DNS', DomainValidationOptions: Match.absent() }, DependsOn: [id] });
    expect(Properties).toEqual({
      ServiceToken: { 'Fn::GetAtt': [expect.stringMatching(/^CdkAcmValidationFunction/), 'Arn'] },
      ServiceTimeout: '1200',
      Zones: [{ HostedZoneId: 'Z0123456789ABCDEFGHIJ', RoleArn: ROLE_ARN, DomainNames: ['www.example.com', 'api.example.com'] }],
    });
  });

  test('gives the external ID of the role', () => {
    certificate({ validationRole: ValidationRole.fromValidationRoleAttributes(company.shop, 'Role', { roleArn: ROLE_ARN, externalId: 'shop' }) });
    expect(records(company.shop)).toEqual([[expect.objectContaining({ ExternalId: 'shop' })]]);
  });

  test('shares the function of its stack, which can assume each role', () => {
    const other = 'arn:aws:iam::333333333333:role/other';
    certificate();
    certificate({ validationRole: company.importedRole(other) }, company.shop, 'Other');
    const template = Template.fromStack(company.shop);
    template.resourceCountIs(FUNCTION, 1);
    template.resourceCountIs(RECORDS, 2);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([ROLE_ARN, other].map((Resource) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource }))) },
    });
  });

  test('has its function in its nested stack', () => {
    const nested = new NestedStack(company.shop, 'Nested');
    certificate({}, nested as never);
    Template.fromStack(nested).resourceCountIs(FUNCTION, 1);
    Template.fromStack(company.shop).resourceCountIs(FUNCTION, 0);
  });

  test('needs a function, and a certificate without a role needs none', () => {
    certificate({ validationRole: undefined });
    Template.fromStack(company.shop).resourceCountIs(FUNCTION, 0);
  });

  test('may be in the account of the zone too, as in a test environment', () => {
    const own = new PublicHostedZone(company.shop, 'Own', { zoneName: 'example.com' });
    certificate({ hostedZone: own });
    expect(records(company.shop)).toEqual([[expect.objectContaining({ HostedZoneId: { Ref: expect.stringMatching(/^Own/) } })]]);
  });

  test('may give its zone in validation', () => {
    certificate({ hostedZone: undefined, validation: CertificateValidation.fromDns(company.zone) });
    expect(records(company.shop)).toEqual([[expect.objectContaining({ DomainNames: ['www.example.com'] })]]);
  });

  test('may have names that are known at deployment only', () => {
    const name = new CfnParameter(company.shop, 'Name').valueAsString;
    certificate({ domainName: name, subjectAlternativeNames: [`*.${name}`] });
    expect(records(company.shop)).toEqual([[expect.objectContaining({ DomainNames: [{ Ref: 'Name' }] })]]);
  });

  test('may be a wildcard', () => {
    certificate({ domainName: '*.example.com' });
    expect(records(company.shop)).toEqual([[expect.objectContaining({ DomainNames: ['*.example.com'] })]]);
  });
});

describe('several zones', () => {
  const EXAMPLE_ORG = 'arn:aws:iam::333333333333:role/example-org';

  test('have a role each, and one without a role is CloudFormation\'s', () => {
    const { shop } = company;
    const [com, org, own] = [company.zone, zoneIn(shop, 'example.org', 'Z2'), zoneIn(shop, 'shop.example.com', 'Z3')];
    certificate({
      hostedZone: undefined,
      hostedZones: [com, org, own],
      subjectAlternativeNames: ['example.org', 'a.shop.example.com', 'api.example.com'],
      validationRole: undefined,
      validationRoles: [
        ValidationRole.fromValidationRoleAttributes(shop, 'Org', { roleArn: EXAMPLE_ORG, externalId: 'org', hostedZone: org }),
        ValidationRole.fromValidationRoleAttributes(shop, 'Com', { roleArn: ROLE_ARN, hostedZone: com }),
      ],
    });
    expect(records(shop)).toEqual([[
      { HostedZoneId: 'Z0123456789ABCDEFGHIJ', RoleArn: ROLE_ARN, DomainNames: ['www.example.com', 'api.example.com'] },
      { HostedZoneId: 'Z2', RoleArn: EXAMPLE_ORG, ExternalId: 'org', DomainNames: ['example.org'] },
    ]]);
    Template.fromStack(shop).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ DomainName: 'a.shop.example.com', HostedZoneId: 'Z3' }] });
  });
});

describe('a role of the same app', () => {
  test('has an ARN that the other account can write, and its stack is deployed first', () => {
    const role = company.role({ externalId: 'shop' });
    certificate({ validationRole: role });
    const name = 'dnsdnsrole0';
    Template.fromStack(company.dns).hasResourceProperties('AWS::IAM::Role', { RoleName: Match.stringLikeRegexp(`^${name}`) });
    expect(JSON.stringify(records(company.shop))).toContain(`:iam::${DNS.account}:role/${name}`);
    expect(company.shop.dependencies).toEqual([company.dns]);
  });

  test('is matched with its zone by the name, as the ID of a created zone is a token', () => {
    const created = new PublicHostedZone(company.dns, 'Created', { zoneName: 'example.com' });
    certificate({ hostedZones: [zoneIn(company.shop, 'example.org', 'Z2')], validationRole: company.role({ hostedZone: created }) });
    expect(records(company.shop)).toEqual([[expect.objectContaining({ HostedZoneId: 'Z0123456789ABCDEFGHIJ' })]]);
  });

  test('may be in another Stage, which is deployed apart', () => {
    const shop = new Stack(new Stage(company.app, 'Prod', { env: SHOP }), 'Shop');
    const role = company.role({ roleName: 'validation' });
    certificate({ validationRole: role, hostedZone: zoneIn(shop) }, shop);
    expect(shop.dependencies).toEqual([]);
  });

  test('may not be in a stack that is deployed after the certificate', () => {
    company.dns.addStackDependency(company.shop);
    expect(refusal({ validationRole: company.role() })).toBe('RegionalCertificate "Shop/Certificate": '
      + 'validation role "Dns/Role0" is in stack "Dns", which is deployed after the certificate in stack "Shop": '
      + 'create the role in a stack that needs nothing of the stack of the certificate');
  });
});

describe('in other regions', () => {
  const support = (region: string) => company.app.node.findChild(`Shop-CdkAcm-${region}`) as Stack;

  test('the function of a CloudFrontCertificate is in its support stack', () => {
    new CloudFrontCertificate(company.shop, 'Cdn', { domainName: 'www.example.com', hostedZone: company.zone, validationRole: company.role() });
    Template.fromStack(support('us-east-1')).resourceCountIs(FUNCTION, 1);
    Template.fromStack(company.shop).resourceCountIs(FUNCTION, 0);
    expect(support('us-east-1').dependencies).toEqual([company.dns]);
    expect(records(support('us-east-1'))).toHaveLength(1);
  });

  test('each certificate of a MultiRegionCertificate has its own records', () => {
    const validationRoles = [company.importedRole()];
    const certificates = new MultiRegionCertificate(company.shop, 'All', { domainName: 'www.example.com', hostedZone: company.zone, validationRoles });
    validationRoles.pop();
    ['eu-west-1', 'ap-south-1'].forEach((region) => certificates.forRegion(region));
    expect([records(company.shop).length, records(support('ap-south-1')).length]).toEqual([1, 1]);
  });

  test('the function counts towards the size of the support stack, once', () => {
    for (let index = 0; index < 60; index++) {
      new CloudFrontCertificate(company.shop, `Cdn${index}`, { domainName: `n${index}.example.com`, hostedZone: company.zone, validationRole: company.importedRole(ROLE_ARN + index) });
    }
    const sizes = company.app.synth().stacks.filter(({ stackName }) => stackName.includes('us-east-1')).map(({ template }) => JSON.stringify(template, undefined, 1).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(51_200);
    expect(Math.max(...sizes)).toBeGreaterThan(30_000);
  });

  test.each<[string, (stack: Stack) => string, string]>([
    ['comes from a parameter of the stack', (stack) => new CfnParameter(stack, 'RoleArn').valueAsString,
      'comes from the parameter "Shop/RoleArn" and is known only after stack "Shop" is deployed, and the certificate in us-east-1 is created before that: '
      + "write it in the app's code, or take it from another stack"],
    ['is an export', () => Fn.importValue('RoleArn'),
      'is read with Fn.importValue(), which in us-east-1 finds the exports of us-east-1 only: write the text itself, or take it from a construct of the stack that exports it'],
  ])('the ARN of a role is refused if it %s', (_, arn, message) => {
    const validationRole = ValidationRole.fromRoleArn(company.shop, 'Role', arn(company.shop));
    expect(() => new CloudFrontCertificate(company.shop, 'Cdn', { domainName: 'www.example.com', hostedZone: company.zone, validationRole })).toThrow(
      `CloudFrontCertificate "Shop/Cdn": the ARN or the external ID of validation role "Shop/Role" ${message}`);
  });
});

describe('a certificate is refused', () => {
  test.each<[string, () => Partial<PublicCertificateProps>, string]>([
    ['without a zone', () => ({ hostedZone: undefined, validation: CertificateValidation.fromDns() }),
      'validation role "Shop/Imported" is given without a hosted zone: give hostedZone, into which the role writes the validation records'],
    ['with validation by email', () => ({ hostedZone: undefined, validation: CertificateValidation.fromEmail() }),
      'validation role "Shop/Imported" is given without a hosted zone: give hostedZone, into which the role writes the validation records'],
    ['with a private zone', () => ({ hostedZone: PrivateHostedZone.fromPrivateHostedZoneId(company.shop, 'Private', 'Z1') }),
      'hosted zone "Shop/Private" is private: ACM reads its validation records in public DNS, give the public zone of that name; '
      + `if the records of a SecureAlb are in the private zone, give the SecureAlb its certificate in certificates; see ${PENDING_VALIDATION_GUIDE}`],
    ['with a zone that does not cover its name', () => ({ hostedZone: zoneIn(company.shop, 'example.org') }),
      'no hosted zone covers "www.example.com": got zones "example.org"; add its zone to hostedZones'],
    ['with a zone that is created in another account', () => ({ hostedZone: new PublicHostedZone(company.dns, 'Zone', { zoneName: 'example.com' }) }),
      `hosted zone "example.com" is in account ${DNS.account} and the certificate in account ${SHOP.account}: `
      + 'a stack cannot refer to a zone of another account; import it with HostedZone.fromHostedZoneAttributes()'],
  ])('%s', (_, props, message) => {
    expect(refusal(props())).toBe(`RegionalCertificate "Shop/Certificate": ${message}`);
  });

  test('with a zone of another account and no role, and the message leads to both ways out', () => {
    expect(refusal({ validationRole: undefined, hostedZone: new PublicHostedZone(company.dns, 'Zone', { zoneName: 'example.com' }) })).toContain(
      `delegate a subdomain to a zone in account ${SHOP.account}, or create a ValidationRole in account ${DNS.account} and give it as validationRole, with the zone imported by its ID`);
  });
});

test('the first run of an app, before the CDK CLI has looked up the zone, passes', () => {
  const stack = new Stack(new App(), 'Shop', { env: SHOP });
  const hostedZone = HostedZone.fromLookup(stack, 'Zone', { domainName: 'example.com' });
  expect(() => new RegionalCertificate(stack, 'C', { domainName: 'www.example.com', hostedZone, validationRole: ValidationRole.fromRoleArn(stack, 'Role', ROLE_ARN) })).not.toThrow();
});
