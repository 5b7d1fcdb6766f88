import { App, CfnParameter, Fn, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, IHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { RegionalCertificate } from '../../../src';
import { certificateIn, SYDNEY, use, VIRGINIA } from '../cloudfront-app';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
});
const support = () => app.node.findChild('Web-CdkAcm-us-east-1') as Stack;
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
    expect(() => certificateIn(web, { hostedZone }, 'Other')).toThrow('the id of hosted zone "example.com" comes from the parameter "Web/ZoneId"');
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
      + '"Web-CdkAcm-us-east-1" cannot read its id: give "Dns" an env with a region, '
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
    certificateIn(dns, { supportStackName: 'shared' });
    const message = 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack';
    const hostedZone = createdZone(dns);
    expect(() => certificateIn(web, { hostedZone, supportStackName: 'shared' })).toThrow(message);
    expect(() => certificateIn(web, { hostedZone }, 'Own')).not.toThrow();
  });

  test('may not be in a stack that uses the certificate of another', () => {
    const dns = new Stack(app, 'Dns', { env: SYDNEY });
    use(certificateIn(web, { hostedZone: createdZone(dns) }), dns);
    expect(() => app.synth()).toThrow('stack "Dns" cannot read output "Web-CdkAcm-us-east-1/CdkAcm/Web/Cert/Arn": '
      + 'stack "Web-CdkAcm-us-east-1" is deployed after "Dns"; '
      + 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack');
  });
});

describe('a hosted zone from outside the app', () => {
  test('may be imported in the stack that uses the certificate', () => {
    certificateIn(web);
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: 'Z1' }] });
  });
});

describe('a hosted zone of a RegionalCertificate', () => {
  const DUBLIN = { ...SYDNEY, region: 'eu-west-1' };
  const regional = (stack: Stack, hostedZone: IHostedZone) =>
    new RegionalCertificate(stack, 'Regional', { domainName: 'www.example.com', subjectAlternativeNames: ['img.example.com'], hostedZone });

  const firstZoneRead = (stackName: string, region: string) =>
    ({ DomainValidationOptions: Match.arrayWith(zoneRead(stackName, region).DomainValidationOptions.map((option) => Match.objectLike(option))) });

  test('may be in a stack of another region, whose id is read without an export, a Lambda or a warning', () => {
    const dns = new Stack(app, 'Dns', { env: DUBLIN });
    regional(web, createdZone(dns));
    Template.fromStack(web).hasResourceProperties(CERTIFICATE, {
      DomainValidationOptions: ['www.example.com', 'img.example.com'].map((DomainName) => ({
        DomainName, HostedZoneId: { 'Fn::GetStackOutput': { StackName: 'Dns', Region: 'eu-west-1', OutputName: 'CdkAcmDnsZoneIdA96DC09F' } },
      })),
    });
    expect(Object.keys(Template.fromStack(dns).toJSON().Resources)).toHaveLength(1);
    Template.fromStack(dns).hasOutput('CdkAcmDnsZoneIdA96DC09F', { Value: { Ref: Match.anyValue() }, Export: Match.absent() });
    expect(web.dependencies).toEqual([dns]);
    [web, dns].forEach((stack) => Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue()));
  });

  test('may be nested in a stack of another region, and the certificate too', () => {
    const dns = new Stack(app, 'Dns', { env: DUBLIN });
    const nested = new NestedStack(web, 'Nested');
    regional(nested, createdZone(new NestedStack(dns, 'Zones')));
    Template.fromStack(nested).hasResourceProperties(CERTIFICATE, firstZoneRead('Dns', 'eu-west-1'));
    expect(web.dependencies).toEqual([dns]);
  });

  test('is read from its region by a stack whose own is not known', () => {
    const anywhere = new Stack(app, 'Anywhere');
    regional(anywhere, createdZone(new Stack(app, 'Dns', { env: DUBLIN })));
    Template.fromStack(anywhere).hasResourceProperties(CERTIFICATE, firstZoneRead('Dns', 'eu-west-1'));
  });

  test.each([['weak', 'Fn::GetStackOutput'], ['strong', 'Fn::ImportValue']])('in a stack of its own region is a %s reference of CDK', (strength, read) => {
    app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': strength } });
    const [dns, shop] = ['Dns', 'Shop'].map((id) => new Stack(app, id, { env: SYDNEY }));
    regional(shop, createdZone(dns));
    const option = Match.objectLike({ HostedZoneId: { [read]: Match.anyValue() } });
    Template.fromStack(shop).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: Match.arrayWith([option]) });
  });

  test('may be in another stack where the regions of both are unknown', () => {
    const [dns, shop] = ['Dns', 'Shop'].map((id) => new Stack(app, id));
    regional(shop, createdZone(dns));
    expect(() => app.synth()).not.toThrow();
  });

  test('has to be in a known region where the certificate is', () => {
    expect(() => regional(web, createdZone(new Stack(app, 'Dns')))).toThrow(
      'hosted zone "example.com" comes from stack "Dns", whose region is not known, so that stack "Web" cannot read its id: '
      + 'give "Dns" an env with a region, or import the zone with HostedZone.fromHostedZoneAttributes()');
  });

  test('may not be in a stack that is deployed after the certificate', () => {
    const dns = new Stack(app, 'Dns', { env: DUBLIN });
    dns.addStackDependency(web);
    expect(() => regional(web, createdZone(dns))).toThrow(
      'hosted zone "example.com" comes from stack "Dns", which is deployed after the certificate that it validates, since it needs stack "Web", '
      + 'which has the certificate: create the zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()');
  });
});

describe('the id of an imported zone', () => {
  const imported = (hostedZoneId: string) => HostedZone.fromHostedZoneAttributes(web, 'Imported', { hostedZoneId, zoneName: 'example.com' });
  const instead = 'look the zone up with HostedZone.fromLookup(), or write its id, or read the id with StringParameter.valueFromLookup()';

  test('may not come from a parameter of the stack that uses the certificate', () => {
    const zone = imported(new CfnParameter(web, 'ZoneId').valueAsString);
    expect(() => certificateIn(web, { hostedZone: zone })).toThrow(
      'the id of hosted zone "example.com" comes from the parameter "Web/ZoneId", which has a value only when stack "Web" is deployed, '
      + `and the certificate in stack "Web-CdkAcm-us-east-1" is created before that: ${instead}`);
  });

  test('may not be read from an SSM parameter in the stack that uses the certificate', () => {
    const zone = imported(StringParameter.valueForStringParameter(web, '/dns/zone-id'));
    expect(() => certificateIn(web, { hostedZone: zone })).toThrow('the id of hosted zone "example.com" comes from the parameter "Web/SsmParameterValue');
  });

  test('may come from a parameter where the certificate is in place', () => {
    web = new Stack(app, 'Virginia', { env: VIRGINIA });
    certificateIn(web, { hostedZone: imported(new CfnParameter(web, 'ZoneId').valueAsString) });
    Template.fromStack(web).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: { Ref: 'ZoneId' } }] });
  });

  test('may not be imported, because an export is found in its own region only', () => {
    expect(() => certificateIn(web, { hostedZone: imported(Fn.importValue('ZoneId')) })).toThrow(
      'the id of hosted zone "example.com" is read with Fn.importValue(), which in stack "Web-CdkAcm-us-east-1" finds the exports of us-east-1 only: '
      + `${instead}, or give the zone's construct, if its stack is in this app`);
  });

  test('may be imported where the certificate is in place', () => {
    web = new Stack(app, 'Virginia', { env: VIRGINIA });
    certificateIn(web, { hostedZone: imported(Fn.importValue('ZoneId')) });
    Template.fromStack(web).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: { 'Fn::ImportValue': 'ZoneId' } }] });
  });
});
