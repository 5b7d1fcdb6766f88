import { App, Aws, CfnParameter, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { ACCOUNT, certificateIn, SYDNEY, use, VIRGINIA } from '../cloudfront-app';

// templates without resources are enough here, and CDK's own validation would say so
process.env.CDK_VALIDATION = 'false';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
});
const support = () => app.node.findChild(`CdkAcm-us-east-1-${ACCOUNT}`) as Stack;
const createdZone = (stack: Stack, zoneName = 'example.com') => new PublicHostedZone(stack, 'Zone', { zoneName });
const zoneRead = (StackName: string, Region: string) => ({
  DomainValidationOptions: [{ HostedZoneId: { 'Fn::GetStackOutput': { StackName, Region, OutputName: Match.anyValue() } } }],
});

describe('a hosted zone created in the app', () => {
  test('may be in another stack, whose id is read without an export, a Lambda or a warning', () => {
    const dns = new Stack(app, 'Dns', { env: { ...SYDNEY, region: 'eu-west-1' } });
    certificateIn(web, { hostedZone: createdZone(dns) });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, zoneRead('Dns', 'eu-west-1'));
    expect(Object.keys(Template.fromStack(dns).toJSON().Resources)).toHaveLength(1);
    Template.fromStack(dns).hasOutput('*', { Value: { Ref: Match.anyValue() }, Export: Match.absent() });
    expect(support().dependencies).toEqual([dns]);
    [web, dns, support()].forEach((stack) => Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue()));
  });

  test('is read once, by an output whose name stays, whatever the number of names and certificates', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    const hostedZone = createdZone(dns);
    certificateIn(web, { hostedZone, subjectAlternativeNames: ['img.example.com'] });
    certificateIn(web, { hostedZone }, 'Other');
    expect(Object.keys(Template.fromStack(dns).toJSON().Outputs)).toEqual(['CdkAcmDnsZoneIdA96DC09F']);
  });

  test('may be nested in another stack', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    certificateIn(web, { hostedZone: createdZone(new NestedStack(dns, 'Nested')) });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, zoneRead('Dns', 'ap-southeast-2'));
    Template.fromStack(dns).hasOutput('*', { Value: { 'Fn::GetAtt': Match.anyValue() } });
  });

  test('may be in another stack when the certificate is in place', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    const virginia = new Stack(app, 'Virginia', { env: VIRGINIA });
    certificateIn(virginia, { hostedZone: createdZone(dns) });
    Template.fromStack(virginia).hasResourceProperties(CERTIFICATE, zoneRead('Dns', 'ap-southeast-2'));
  });

  test('may be in the same stack when the certificate is in place', () => {
    const virginia = new Stack(app, 'Virginia', { env: VIRGINIA });
    certificateIn(virginia, { hostedZone: createdZone(virginia) });
    Template.fromStack(virginia).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: { Ref: Match.anyValue() } }] });
  });

  test('may be in the support stack', () => {
    const supportStack = new Stack(app, 'Support', { env: VIRGINIA });
    certificateIn(web, { supportStack, hostedZone: createdZone(supportStack) });
    Template.fromStack(supportStack).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: { Ref: Match.anyValue() } }] });
  });

  const inTheStack = 'hosted zone "example.com" comes from stack "Web", which is deployed after the certificate that it validates, '
    + 'since it uses the certificate: create the zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()';

  test('may not be in the stack that uses the certificate', () => {
    expect(() => certificateIn(web, { hostedZone: createdZone(web) })).toThrow(inTheStack);
  });

  test('may not be nested in the stack that uses the certificate, nor the other way round', () => {
    const nested = new NestedStack(web, 'Nested');
    expect(() => certificateIn(web, { hostedZone: createdZone(nested) })).toThrow(inTheStack);
    expect(() => certificateIn(nested, { hostedZone: createdZone(web) })).toThrow(inTheStack);
  });

  test('may not be in that stack by way of its validation or its id', () => {
    expect(() => certificateIn(web, { validation: CertificateValidation.fromDns(createdZone(web)) })).toThrow(inTheStack);
    const hostedZone = HostedZone.fromHostedZoneAttributes(web, 'Imported', {
      hostedZoneId: Fn.select(0, Fn.split('/', new CfnParameter(web, 'ZoneId').valueAsString)), zoneName: 'example.com',
    });
    expect(() => certificateIn(web, { hostedZone }, 'Other')).toThrow(inTheStack);
  });

  test('may not be in a stack that is deployed after the one that uses the certificate', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    dns.addStackDependency(web);
    expect(() => certificateIn(web, { hostedZone: createdZone(dns) })).toThrow(
      'hosted zone "example.com" comes from stack "Dns", which is deployed after the certificate that it validates, '
      + 'since it needs stack "Web", which uses the certificate: '
      + 'create the zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()');
  });

  test('may not be in a stack without a known region', () => {
    expect(() => certificateIn(web, { hostedZone: createdZone(new Stack(app, 'Dns')) })).toThrow(
      'hosted zone "example.com" comes from stack "Dns", whose region is not known, so that stack '
      + '"CdkAcm-us-east-1-111111111111" cannot read its id: give "Dns" an env with a region, '
      + 'or import the zone with HostedZone.fromHostedZoneAttributes()');
  });

  test('may not be in another Stage', () => {
    const hostedZone = createdZone(new Stack(app, 'Dns', { env: SYDNEY }));
    expect(() => certificateIn(new Stack(new Stage(app, 'Prod'), 'Web', { env: SYDNEY }), { hostedZone })).toThrow(
      'hosted zone "example.com" comes from stack "Dns", which is in another Stage than stack "Prod/Web", '
      + 'and Stages are deployed apart: import the zone with HostedZone.fromHostedZoneAttributes()');
  });

  test('may not be in a stack that has a certificate in the same support stack', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    certificateIn(dns);
    const message = 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack';
    const hostedZone = createdZone(dns);
    expect(() => certificateIn(web, { hostedZone })).toThrow(message);
    expect(() => certificateIn(web, { hostedZone, supportStackName: 'own' }, 'Own')).not.toThrow();
  });

  test('may not be in a stack that uses the certificate of another', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    use(certificateIn(web, { hostedZone: createdZone(dns) }), dns);
    expect(() => app.synth()).toThrow('stack "Dns" cannot read output "CdkAcm-us-east-1-111111111111/CdkAcm/Web/Cert/Arn": '
      + 'stack "CdkAcm-us-east-1-111111111111" is deployed after "Dns"; '
      + 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack');
  });
});

describe('a hosted zone from outside the app', () => {
  test('may be imported in the stack that uses the certificate', () => {
    certificateIn(web);
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: 'Z1' }] });
  });

  test('may have an id that comes from an export', () => {
    const hostedZone = HostedZone.fromHostedZoneAttributes(web, 'Zone', { hostedZoneId: Fn.importValue('zone'), zoneName: 'example.com' });
    certificateIn(web, { hostedZone });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: { 'Fn::ImportValue': 'zone' } }] });
  });
});

describe('a name', () => {
  const validation = CertificateValidation.fromDns();

  test('may be known at deployment only', () => {
    certificateIn(web, { domainName: Fn.importValue('name'), validation });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { DomainName: { 'Fn::ImportValue': 'name' } });
  });

  test('may not come from the stack that uses the certificate', () => {
    const parameter = new CfnParameter(web, 'Name');
    const message = 'a name of the certificate is known only after stack "Web" is deployed, and the certificate in us-east-1 '
      + 'is created before that: take the name from the app\'s code or from another stack';
    expect(() => certificateIn(web, { domainName: parameter.valueAsString, validation })).toThrow(message);
    const subjectAlternativeNames = [`www.${parameter.valueAsString}`];
    expect(() => certificateIn(web, { subjectAlternativeNames, validation }, 'Other')).toThrow(message);
  });

  test('may stand in a list that is known at deployment only, which may not come from that stack either', () => {
    certificateIn(web, { subjectAlternativeNames: Fn.split(',', Fn.importValue('names')), validation });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { SubjectAlternativeNames: { 'Fn::Split': [',', { 'Fn::ImportValue': 'names' }] } });
    const subjectAlternativeNames = new CfnParameter(web, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
    expect(() => certificateIn(web, { subjectAlternativeNames, validation }, 'Other')).toThrow('a name of the certificate is known only after stack "Web"');
  });

  test('may be lazy, and is then what it is at the end', () => {
    let name = 'early.example.com';
    certificateIn(web, { subjectAlternativeNames: [Lazy.string({ produce: () => name })], validation });
    name = 'late.example.com';
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { SubjectAlternativeNames: ['late.example.com'] });
  });

  test.each([
    ['AWS::Region', Aws.REGION],
    ['AWS::StackName', Aws.STACK_NAME],
    ['AWS::StackId', Aws.STACK_ID],
  ])('may not contain %s, which means another stack there', (name, pseudo) => {
    expect(() => certificateIn(web, { domainName: `${pseudo}.example.com`, validation })).toThrow(
      `a name of the certificate contains ${name}, which in us-east-1 is not that of stack "Web": `
      + 'write the value itself, or give the stack an env with a region');
  });

  test('may contain the account, which is the same there', () => {
    certificateIn(web, { domainName: `${Aws.ACCOUNT_ID}.example.com`, validation });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { DomainName: { 'Fn::Join': Match.anyValue() } });
  });

  test('may contain the region where the certificate is in place', () => {
    certificateIn(new Stack(app, 'Virginia', { env: VIRGINIA }), { domainName: `${Aws.REGION}.example.com`, validation });
  });
});
