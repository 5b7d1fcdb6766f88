import { App, CfnParameter, Validations } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, RegionalCertificate, SecureAlb } from '../../../src';

const RULE = 'cdk-acm::record-coverage';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  CertificateChecks.apply(stack.node.root);
});

function certificateFor(domainName: string): Certificate {
  return new Certificate(stack, `Cert${stack.node.children.length}`, { domainName, validation: CertificateValidation.fromDns() });
}

function serve(domainNames: string[], ...certificates: ICertificate[]): SecureAlb {
  return new SecureAlb(stack, 'Web', { vpc: stack.vpc, hostedZone: stack.hostedZone, domainNames, certificates });
}

/** The warnings about names that no certificate covers. */
function warnings(): string[] {
  return (stack.node.root as App).synth().stacks
    .flatMap(({ messages }) => messages.map(({ entry }) => String(entry.data)))
    .filter((text) => text.includes(RULE));
}

test('a name that no certificate of a SecureAlb covers is reported once', () => {
  serve(['www.example.com'], certificateFor('api.example.com'), certificateFor('example.net'));
  expect(warnings()).toEqual([expect.stringContaining('leads www.example.com to Shop/Web, but the certificates there cover only api.example.com, example.net')]);
});

test.each<[string, () => void]>([
  ['that the default certificate covers', () => serve(['www.example.com'], certificateFor('*.example.com'))],
  ['that a further certificate covers', () => serve(['www.example.com'], certificateFor('example.net'), certificateFor('www.example.com'))],
  ['that a certificate covers which is added later', () => serve(['www.example.com'], certificateFor('example.net')).addCertificates(certificateFor('www.example.com'))],
  ['that a certificate of this library covers', () => serve(['www.example.com'],
    new RegionalCertificate(stack, 'Own', { domainName: 'www.example.com', hostedZone: stack.hostedZone }))],
  ['beside an imported certificate, whose names are unknown', () => serve(['www.example.com'], certificateFor('example.net'),
    Certificate.fromCertificateArn(stack, 'Imported', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b'))],
  ['beside a certificate whose name is a parameter', () => serve(['www.example.com'], certificateFor(new CfnParameter(stack, 'Name').valueAsString))],
])('a name %s is not reported', (_, create) => {
  create();
  expect(warnings()).toEqual([]);
});

test.each<[string, (alb: SecureAlb) => SecureAlb | WebStack]>([
  ['the SecureAlb', (alb) => alb],
  ['the stack', () => stack],
])('the warning can be acknowledged at %s', (_, place) => {
  Validations.of(place(serve(['www.example.com'], certificateFor('example.net')))).acknowledge({ id: RULE, reason: 'it is added outside the app' });
  expect(warnings()).toEqual([]);
});
