import { App, Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { certificateIn, SYDNEY, use } from './cloudfront-app';
import { CloudFrontCertificate, CloudFrontCertificateProps } from '../../src';

/** The template of a stack that uses a certificate, here or in another stack. */
function consumer(
  props: Partial<CloudFrontCertificateProps> = {},
  change: (certificate: CloudFrontCertificate) => void = () => undefined,
  other = false,
): object {
  const app = new App();
  const web = new Stack(app, 'Web', { env: SYDNEY });
  const certificate = certificateIn(web, props);
  const user = other ? new Stack(app, 'Other', { env: SYDNEY }) : web;
  use(certificate, user);
  change(certificate);
  return Template.fromStack(user).toJSON();
}

describe.each([['the stack of the certificate', false], ['another stack', true]])('the template of %s', (_, other) => {
  test('changes when a name is added, so that the new certificate is looked up', () => {
    expect(consumer({ subjectAlternativeNames: ['img.example.com'] }, undefined, other)).not.toEqual(consumer({}, undefined, other));
  });

  test('changes when the certificate is changed past its props', () => {
    const override = (certificate: CloudFrontCertificate) =>
      (certificate.certificate.node.defaultChild as CfnCertificate).addPropertyOverride('SubjectAlternativeNames', ['img.example.com']);
    expect(consumer({}, override, other)).not.toEqual(consumer({}, undefined, other));
  });

  test('reads the same output before and after, so that a rollback finds it', () => {
    const read = (template: object) => JSON.stringify(template).match(/"OutputName":"\w+"/)?.[0];
    expect(read(consumer({ subjectAlternativeNames: ['img.example.com'] }, undefined, other))).toBe(read(consumer({}, undefined, other)));
    expect(read(consumer({}, undefined, other))).toBeDefined();
  });

  test('stays when nothing changes that replaces the certificate', () => {
    expect(consumer({ certificateName: 'shop' }, undefined, other)).toEqual(consumer({}, undefined, other));
    const tag = (certificate: CloudFrontCertificate) => Tags.of(certificate.certificate).add('team', 'shop');
    expect(consumer({}, tag, other)).toEqual(consumer({}, undefined, other));
  });
});

test('the ARN resolves to what the asking stack writes, also before synthesis', () => {
  const app = new App();
  const [web, other] = [new Stack(app, 'Web', { env: SYDNEY }), new Stack(app, 'Other', { env: SYDNEY })];
  const certificate = certificateIn(web);
  expect(web.resolve(certificate.certificateArn)).toEqual({ 'Fn::GetAtt': ['CertArn21D6F1C0', 'Value'] });
  expect(other.resolve(certificate.certificateArn)).toEqual({ 'Fn::GetAtt': ['CdkAcmWebCertArn6F59F79F', 'Value'] });
  expect(Stack.of(certificate.certificate).resolve(certificate.certificateArn)).toEqual({ Ref: 'CdkAcmWebCert54782366' });
});

test('the description stays within what SSM takes, and keeps the revision', () => {
  const web = new Stack(new App(), 'Web', { env: SYDNEY });
  certificateIn(web, {}, 'Cert'.repeat(300));
  const [{ Properties }] = Object.values(Template.fromStack(web).findResources('AWS::SSM::Parameter'));
  expect(Properties.Description).toHaveLength(1024);
  expect(Properties.Description).toMatch(/^Revision [0-9a-f]{16} of/);
});

test('the description of the output stays within what CloudFormation takes', () => {
  const web = new Stack(new App(), 'Web', { env: SYDNEY });
  const certificate = certificateIn(web, {}, 'Cert'.repeat(300));
  const [{ Description }] = Object.values(Template.fromStack(Stack.of(certificate.certificate)).findOutputs('*'));
  expect(Description).toHaveLength(1024);
  expect(Description).toMatch(/^ARN of the certificate Web\/CertCert/);
});
