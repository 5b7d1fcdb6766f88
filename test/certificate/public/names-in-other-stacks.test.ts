import { App, Aws, CfnParameter, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { certificateIn, SYDNEY, VIRGINIA } from '../cloudfront-app';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
});
const support = () => app.node.findChild('Web-CdkAcm-us-east-1') as Stack;

describe('a name', () => {
  const validation = CertificateValidation.fromDns();

  test('may be known at deployment only', () => {
    certificateIn(web, { domainName: Fn.join('.', ['www', Aws.ACCOUNT_ID, 'example.com']), validation });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { DomainName: { 'Fn::Join': ['.', ['www', { Ref: 'AWS::AccountId' }, 'example.com']] } });
  });

  test('may not be imported, because an export is found in its own region only', () => {
    const message = 'a name of the certificate is read with Fn.importValue(), which in us-east-1 finds the exports of us-east-1 only: '
      + 'write the name itself, or take it from a construct of the stack that exports it';
    expect(() => certificateIn(web, { domainName: Fn.importValue('name'), validation })).toThrow(message);
    expect(() => certificateIn(web, { subjectAlternativeNames: [`www.${Fn.importValue('name')}`], validation }, 'Further')).toThrow(message);
    expect(() => certificateIn(web, { subjectAlternativeNames: Fn.split(',', Fn.importValue('names')), validation }, 'List')).toThrow(message);
  });

  test('may be imported in a stack of us-east-1', () => {
    const virginia = new Stack(app, 'Virginia', { env: VIRGINIA });
    certificateIn(virginia, { domainName: Fn.importValue('name'), validation });
    Template.fromStack(virginia).hasResourceProperties(CERTIFICATE, { DomainName: { 'Fn::ImportValue': 'name' } });
  });

  test('may not come from the stack that uses the certificate', () => {
    const parameter = new CfnParameter(web, 'Name');
    const message = 'a name of the certificate comes from the parameter "Web/Name" and is known only after stack "Web" is deployed, and the certificate in us-east-1 '
      + 'is created before that: take the name from the app\'s code or from another stack';
    expect(() => certificateIn(web, { domainName: parameter.valueAsString, validation })).toThrow(message);
    const subjectAlternativeNames = [`www.${parameter.valueAsString}`];
    expect(() => certificateIn(web, { subjectAlternativeNames, validation }, 'Other')).toThrow(message);
  });

  test('may stand in a list that is known at deployment only, which may not come from that stack either', () => {
    certificateIn(web, { subjectAlternativeNames: Fn.split(',', Aws.PARTITION), validation });
    Template.fromStack(support()).hasResourceProperties(CERTIFICATE, { SubjectAlternativeNames: { 'Fn::Split': [',', { Ref: 'AWS::Partition' }] } });
    const subjectAlternativeNames = new CfnParameter(web, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
    expect(() => certificateIn(web, { subjectAlternativeNames, validation }, 'Other')).toThrow('a name of the certificate comes from the parameter "Web/Names" and is known only after stack "Web"');
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
