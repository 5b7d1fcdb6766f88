import { Annotations, App, CfnParameter, CfnResource, Fn, Lazy, Stack, Validations } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Certificate, CertificateValidation, CfnCertificate, ICertificate, PrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  ApplicationListener, ApplicationListenerCertificate, CfnListener, CfnListenerCertificate, ListenerAction,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';
import { SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, SecureAlb } from '../../../src';

const ID = 'cdk-acm::load-balancer-name-coverage';
const VIRGINIA = { ...SYDNEY, region: 'us-east-1' };
const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';
const IMPORTED_ARN = 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b';
const token = Lazy.string({ produce: () => 'known.later.example' });

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function certificateFor(...[domainName, ...subjectAlternativeNames]: string[]): Certificate {
  return new Certificate(stack, `Cert${stack.node.children.length}`, { domainName, subjectAlternativeNames, validation: CertificateValidation.fromDns() });
}

function imported(arn = IMPORTED_ARN): ICertificate {
  return Certificate.fromCertificateArn(stack, 'Imported', arn);
}

function serve(domainNames: string[], ...certificates: ICertificate[]): SecureAlb {
  return new SecureAlb(stack, 'Web', { vpc: stack.vpc, hostedZone: stack.hostedZone, domainNames, certificates });
}

/** A load balancer with a name that is on none of its two certificates. */
function serveUncovered(): SecureAlb {
  return serve(['www.example.com'], certificateFor('api.example.com'), certificateFor('example.net'));
}

const UNCOVERED = warning('"www.example.com"', '"api.example.com", "example.net"');

function warning(missing: string, given: string): string {
  return `/Shop/Web/Default/Listener: no certificate covers ${missing}: got certificates for ${given}; add one that does to certificates, `
    + `or leave certificates out to have one created for domainNames [ack: ${ID}]`;
}

/** What this library says of the app. */
function warnings(): string[] {
  return (stack.node.root as App).synth().stacks
    .flatMap(({ messages }) => messages.map(({ id, entry }) => `${id}: ${entry.data}`))
    .filter((text) => text.includes('cdk-acm'));
}

/** A resource that serves the imported certificate at a listener too. */
function furtherCertificate(listenerArn: string) {
  return { listenerArn, certificates: [{ certificateArn: IMPORTED_ARN }] };
}

function raw(type: string, ListenerArn: string): CfnResource {
  return new CfnResource(stack, 'Late', { type, properties: { ListenerArn, Certificates: [{ CertificateArn: IMPORTED_ARN }] } });
}

function secondListener({ loadBalancer }: SecureAlb): ApplicationListener {
  return loadBalancer.addListener('Second', { port: 8443, certificates: [imported()], open: false, defaultAction: ListenerAction.fixedResponse(200) });
}

class LeftOut extends CfnListenerCertificate {
  protected shouldSynthesize = () => false;
}

class LeftOutCertificate extends CfnCertificate {
  protected shouldSynthesize = () => false;
}

test('names that no certificate covers bring a warning', () => {
  serve(['www.example.com', 'shop.example.com', 'api.example.com'], certificateFor('www.example.com', 'example.com'), certificateFor('*.example.net'));
  expect(warnings()).toEqual([warning('"shop.example.com", "api.example.com"', '"www.example.com", "example.com", "*.example.net"')]);
});

test('a wildcard covers one level, and not the name above it', () => {
  serve(['example.com', 'www.example.com', 'a.b.example.com'], certificateFor('*.example.com'));
  expect(warnings()).toEqual([warning('"example.com", "a.b.example.com"', '"*.example.com"')]);
});

test('names may be on several certificates', () => {
  serve(['WWW.example.com', 'shop.example.com'], certificateFor('www.example.com'), certificateFor('example.com', 'shop.EXAMPLE.com'));
  expect(warnings()).toEqual([]);
});

test('a certificate that is added later counts', () => {
  serve(['www.example.com', 'shop.example.com'], certificateFor('www.example.com')).addCertificates(certificateFor('shop.example.com'));
  expect(warnings()).toEqual([]);
});

test('a certificate that is changed later counts as what it has become', () => {
  const certificate = certificateFor('www.example.com');
  serve(['www.example.com', 'shop.example.com'], certificate);
  (certificate.node.defaultChild as CfnCertificate).addPropertyOverride('SubjectAlternativeNames', ['shop.example.com']);
  expect(warnings()).toEqual([]);
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
  ['Certificate of another stack', () => {
    const scope = new Stack(stack.node.root, 'Certificates', { env: SYDNEY });
    return new Certificate(scope, 'Cert', { domainName: 'example.com', validation: CertificateValidation.fromDns() });
  }],
  ['Certificate, given by its ARN', () => imported(certificateFor('example.com').certificateArn)],
])('the names of a %s are known', (_, certificate) => {
  serve(['www.example.com'], certificate());
  expect(warnings()).toEqual([warning('"www.example.com"', '"example.com"')]);
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
  ['is left out of its template', () => imported(new LeftOutCertificate(stack, 'LeftOut', { domainName: 'example.com' }).ref)],
])('nothing is said beside a certificate that %s', (_, unknown) => {
  serve(['shop.example.com'], certificateFor('www.example.com'), unknown());
  expect(warnings()).toEqual([]);
});

test('nothing is said of a name that is known at deployment only', () => {
  serve([token, 'www.example.com'], certificateFor('www.example.com'));
  expect(warnings()).toEqual([]);
});

test.each<[string, (alb: SecureAlb) => void]>([
  ['to the listener', ({ httpsListener }) => httpsListener.addCertificates('Late', [imported()])],
  ['by another construct', ({ httpsListener }) => new ApplicationListenerCertificate(stack, 'Late', { listener: httpsListener, certificates: [imported()] })],
  ['by a raw resource', ({ httpsListener }) => raw(LISTENER_CERTIFICATE, httpsListener.listenerArn)],
  ['by a resource whose type is overridden', ({ httpsListener }) => raw('Custom::Late', httpsListener.listenerArn).addOverride('Type', LISTENER_CERTIFICATE)],
  ['by the logical id of the listener', ({ httpsListener }) => new CfnListenerCertificate(stack, 'Late',
    furtherCertificate(Fn.ref(stack.getLogicalId(httpsListener.node.defaultChild as CfnListener))))],
  ['in another stack', ({ httpsListener }) => new CfnListenerCertificate(new Stack(stack.node.root, 'Other', { env: SYDNEY }), 'Late',
    furtherCertificate(stack.exportValue(httpsListener.listenerArn)))],
  ['to a listener that may be this one', () => new CfnListenerCertificate(stack, 'Late',
    furtherCertificate(new CfnParameter(stack, 'Listener').valueAsString))],
  ['to a second listener', (alb) => secondListener(alb).addCertificates('Late', [certificateFor('late.example.com')])],
  ['by an override of the default one', ({ httpsListener }) =>
    (httpsListener.node.defaultChild as CfnListener).addPropertyOverride('Certificates.0.CertificateArn', IMPORTED_ARN)],
  ['in place of the default one', ({ httpsListener }) => {
    (httpsListener.node.defaultChild as CfnListener).certificates = [{ certificateArn: IMPORTED_ARN }];
  }],
  ['by an override of another one', ({ httpsListener }) => httpsListener.node.findAll().find(CfnListenerCertificate.isCfnListenerCertificate)!
    .addPropertyOverride('Certificates.0.CertificateArn', IMPORTED_ARN)],
])('nothing is said when a certificate is added %s', (_, add) => {
  add(serveUncovered());
  expect(warnings()).toEqual([]);
});

test.each<[string, (alb: SecureAlb) => void]>([
  ['nothing else is there', () => {}],
  ['a second listener has another one', (alb) => secondListener(alb)],
  ['one that is added is left out of its template', ({ httpsListener }) => new LeftOut(stack, 'Late', furtherCertificate(httpsListener.listenerArn))],
  ['the listener is overridden elsewhere', ({ httpsListener }) => (httpsListener.node.defaultChild as CfnListener).addPropertyOverride('Port', 8443)],
])('a name that is on none of two certificates brings a warning when %s', (_, add) => {
  add(serveUncovered());
  expect(warnings()).toEqual([UNCOVERED]);
});

describe.each<[string, (alb: SecureAlb) => IConstruct]>([
  ['SecureAlb', (alb) => alb],
  ['load balancer', (alb) => alb.loadBalancer],
  ['stack', (alb) => Stack.of(alb)],
])('acknowledged at the %s', (_, place) => {
  test.each<[string, (scope: IConstruct) => void]>([
    ['Validations', (scope) => Validations.of(scope).acknowledge({ id: ID, reason: 'the shop adds its own certificate' })],
    ['Annotations', (scope) => Annotations.of(scope).acknowledgeWarning(ID, 'the shop adds its own certificate')],
  ])('by %s, the warning is not given, and the checks know its id', (__, acknowledge) => {
    CertificateChecks.apply(stack.node.root);
    acknowledge(place(serveUncovered()));
    expect(warnings()).toEqual([]);
  });
});
