import { CfnParameter, Fn, Lazy } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Certificate, CertificateValidation, CfnCertificate, ICertificate, PrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { CloudFrontCertificate, RegionalCertificate, SecureAlb } from '../../src';

const VIRGINIA = { ...SYDNEY, region: 'us-east-1' };
const token = Lazy.string({ produce: () => 'known.later.example' });

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function certificateFor(...[domainName, ...subjectAlternativeNames]: string[]): Certificate {
  return new Certificate(stack, `Cert${stack.node.children.length}`, { domainName, subjectAlternativeNames, validation: CertificateValidation.fromDns() });
}

function imported(arn = 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b'): ICertificate {
  return Certificate.fromCertificateArn(stack, 'Imported', arn);
}

function serve(domainNames: string[], ...certificates: ICertificate[]): SecureAlb {
  return new SecureAlb(stack, 'Web', { vpc: stack.vpc, hostedZone: stack.hostedZone, domainNames, certificates });
}

function refusal(missing: string, given: string): string {
  return `[Shop/Web] no certificate covers ${missing}: got certificates for ${given}; add one that does to certificates, `
    + 'or leave certificates out to have one created for domainNames';
}

test('a name that no certificate covers is refused', () => {
  serve(['www.example.com', 'shop.example.com', 'api.example.com'], certificateFor('www.example.com', 'example.com'), certificateFor('*.example.net'));
  expect(() => stack.template).toThrow(refusal('"shop.example.com", "api.example.com"', '"www.example.com", "example.com", "*.example.net"'));
});

test('a wildcard covers one level, and not the name above it', () => {
  serve(['example.com', 'www.example.com', 'a.b.example.com'], certificateFor('*.example.com'));
  expect(() => stack.template).toThrow(refusal('"example.com", "a.b.example.com"', '"*.example.com"'));
});

test('names may be on several certificates', () => {
  serve(['WWW.example.com', 'shop.example.com'], certificateFor('www.example.com'), certificateFor('example.com', 'shop.EXAMPLE.com'));
  expect(() => stack.template).not.toThrow();
});

test.each<[string, (alb: SecureAlb, certificate: ICertificate) => void]>([
  ['to the load balancer', (alb, certificate) => alb.addCertificates(certificate)],
  ['to its listener', (alb, certificate) => alb.httpsListener.addCertificates('Late', [certificate])],
  ['elsewhere', (alb, certificate) => new ApplicationListenerCertificate(stack, 'Late', { listener: alb.httpsListener, certificates: [certificate] })],
])('a certificate that is added %s counts', (_, add) => {
  add(serve(['www.example.com', 'shop.example.com'], certificateFor('www.example.com')), certificateFor('shop.example.com'));
  expect(() => stack.template).not.toThrow();
});

test('a certificate that is changed later counts as what it has become', () => {
  const certificate = certificateFor('www.example.com');
  serve(['www.example.com', 'shop.example.com'], certificate);
  (certificate.node.defaultChild as CfnCertificate).addPropertyOverride('SubjectAlternativeNames', ['shop.example.com']);
  expect(() => stack.template).not.toThrow();
});

test.each<[string, () => ICertificate]>([
  ['RegionalCertificate', () => new RegionalCertificate(stack, 'Cert', { domainName: 'example.com', hostedZone: stack.hostedZone })],
  ['CloudFrontCertificate', () => {
    stack = new WebStack(VIRGINIA);
    return new CloudFrontCertificate(stack, 'Cert', { domainName: 'example.com', hostedZone: stack.hostedZone });
  }],
  ['PrivateCertificate', () => new PrivateCertificate(stack, 'Cert', {
    domainName: 'example.com',
    certificateAuthority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'CA', 'arn:aws:acm-pca:ap-southeast-2:111111111111:certificate-authority/1'),
  })],
  ['Certificate, given by its ARN', () => imported(certificateFor('example.com').certificateArn)],
])('the names of a %s are known', (_, certificate) => {
  serve(['www.example.com'], certificate());
  expect(() => stack.template).toThrow(refusal('"www.example.com"', '"example.com"'));
});

test.each<[string, () => ICertificate]>([
  ['is imported', () => imported()],
  ['is imported by a token', () => imported(new CfnParameter(stack, 'Arn').valueAsString)],
  ['is for a name that is known at deployment only', () => certificateFor(new CfnParameter(stack, 'Name').valueAsString)],
  ['is for a list that is known at deployment only', () => new Certificate(stack, 'List', {
    domainName: 'example.com',
    subjectAlternativeNames: Fn.split(',', new CfnParameter(stack, 'Names').valueAsString),
    validation: CertificateValidation.fromDns(),
  })],
])('nothing is refused beside a certificate that %s', (_, unknown) => {
  serve(['shop.example.com'], certificateFor('www.example.com'), unknown());
  expect(() => stack.template).not.toThrow();
});

test('a name that is known at deployment only is not refused', () => {
  serve([token, 'www.example.com'], certificateFor('www.example.com'));
  expect(() => stack.template).not.toThrow();
});
