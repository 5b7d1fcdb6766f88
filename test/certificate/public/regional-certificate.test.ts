import { App, Fn, Lazy, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Alarm, ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { PublicCertificateProps, RegionalCertificate } from '../../../src';

const HERE = { account: '111111111111', region: 'eu-west-1' };
const token = Lazy.string({ produce: () => 'known.later.example' });

let app: App;
let stack: Stack;
let hostedZone: IHostedZone;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web', { env: HERE });
  hostedZone = zone('example.com', 'Z1');
});

function zone(zoneName: string, hostedZoneId: string): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(stack, hostedZoneId, { hostedZoneId, zoneName });
}

function create(props: Partial<PublicCertificateProps> = { hostedZone }): RegionalCertificate {
  return new RegionalCertificate(stack, 'Cert', { domainName: 'www.example.com', ...props });
}

function expectProperties(properties: object): void {
  Template.fromStack(stack).hasResourceProperties('AWS::CertificateManager::Certificate', properties);
}

test('a name and its zone make a certificate that CloudFormation validates by itself', () => {
  create();
  expectProperties({
    DomainName: 'www.example.com',
    SubjectAlternativeNames: Match.absent(),
    ValidationMethod: 'DNS',
    DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z1' }],
    KeyAlgorithm: Match.absent(),
    CertificateExport: Match.absent(),
    CertificateTransparencyLoggingPreference: Match.absent(),
    Tags: [{ Key: 'Name', Value: 'Web/Cert' }],
  });
  Template.fromStack(stack).resourceCountIs('AWS::CertificateManager::Certificate', 1);
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

describe('the number of names', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}.example.com`);

  test('is no matter up to 10, each counted once', () => {
    create({ hostedZone, subjectAlternativeNames: [...names(9), ...names(9)] });
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });

  test('of 11 warns of the quota', () => {
    create({ hostedZone, subjectAlternativeNames: names(10) });
    Annotations.fromStack(stack).hasWarning('/Web/Cert', Match.stringLikeRegexp('this certificate has more than 10 names: '
      + 'that needs an increase of the ACM quota "Domain names per ACM certificate" in its account and region'));
  });

  test('of 11 warns no more once it is acknowledged', () => {
    const certificate = create({ hostedZone, subjectAlternativeNames: names(10) });
    Validations.of(certificate).acknowledge({ id: 'cdk-acm::names-quota', reason: 'the quota is 50' });
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });
});

test('it is called by its path, in the characters that a tag may have', () => {
  new RegionalCertificate(stack, '*.example.com', { domainName: '*.example.com', hostedZone });
  expectProperties({ DomainName: '*.example.com', Tags: [{ Key: 'Name', Value: 'Web/_.example.com' }] });
});

test('its logical id stays', () => {
  create();
  expect(Object.keys(Template.fromStack(stack).findResources('AWS::CertificateManager::Certificate'))).toEqual(['Cert5C9FAEC1']);
});

test('further names in another order make the same template, so that the certificate is not replaced', () => {
  const template = (...subjectAlternativeNames: string[]) => {
    const certificate = new RegionalCertificate(new Stack(new App(), 'Web', { env: HERE }), 'Cert', { domainName: 'www.example.com', subjectAlternativeNames, hostedZone });
    return Template.fromStack(certificate.stack).toJSON();
  };
  const one = template('b.example.com', 'a.example.com', '*.example.com');
  expect(template('*.example.com', 'b.example.com', 'a.example.com')).toEqual(one);
  expect(Object.values(one.Resources)).toMatchObject([
    { Properties: { DomainName: 'www.example.com', SubjectAlternativeNames: ['*.example.com', 'a.example.com', 'b.example.com'] } },
  ]);
});

test('further names with tokens stay in the order that is given, after the others', () => {
  const names = ['z', 'y'].map((name) => Lazy.string({ produce: () => `${name}.example.com` }));
  create({ hostedZone, subjectAlternativeNames: [...names, 'b.example.com', 'a.example.com'] });
  expectProperties({ SubjectAlternativeNames: ['a.example.com', 'b.example.com', 'z.example.com', 'y.example.com'] });
});

test.each([
  ['*.example.com', 'contains "*"'],
  ['shop#1', 'contains "#"'],
  ['s'.repeat(257), 'has 257 characters'],
])('certificateName "%s" is refused, which a tag does not take', (certificateName, problem) => {
  expect(() => create({ hostedZone, certificateName })).toThrow(
    `certificateName "${certificateName}" ${problem}: a tag takes 256 letters, digits, spaces and _.:/=+-@ at most, `
    + 'give another name or leave certificateName out');
});

test('certificateName may have 256 characters, letters of any language, and tokens', () => {
  expect(() => create({ hostedZone, certificateName: 'ä'.repeat(256) })).not.toThrow();
  expect(() => new RegionalCertificate(stack, 'Token', { domainName: 'www.example.com', hostedZone, certificateName: `*${token}` })).not.toThrow();
});

test('each name is validated in the most specific zone', () => {
  create({ subjectAlternativeNames: ['a.shop.example.com', '*.example.net'], hostedZone, hostedZones: [zone('shop.example.com', 'Z2'), zone('example.net', 'Z3')] });
  expectProperties({
    SubjectAlternativeNames: ['*.example.net', 'a.shop.example.com'],
    DomainValidationOptions: [
      { DomainName: 'www.example.com', HostedZoneId: 'Z1' },
      { DomainName: '*.example.net', HostedZoneId: 'Z3' },
      { DomainName: 'a.shop.example.com', HostedZoneId: 'Z2' },
    ],
  });
});

describe('a name and its wildcard, which have one validation record', () => {
  const optionsFor = (name: string | object) => ({ DomainValidationOptions: [{ DomainName: name, HostedZoneId: 'Z1' }] });

  test.each<[string, string, string | object]>([
    ['in the template', 'example.com', 'example.com'],
    ['given by a parameter', Fn.ref('Name'), { Ref: 'Name' }],
    ['that are lazy', token, 'known.later.example'],
  ])('%s, have one option', (_, name, rendered) => {
    create({ domainName: name, subjectAlternativeNames: [`*.${name}`], hostedZone });
    new RegionalCertificate(stack, 'Wildcard', { domainName: `*.${name}`, subjectAlternativeNames: [name], hostedZone });
    Template.fromStack(stack).allResourcesProperties('AWS::CertificateManager::Certificate', optionsFor(rendered));
  });

  test('keep the zone that is given for the wildcard alone', () => {
    create({
      domainName: 'example.com',
      subjectAlternativeNames: ['*.example.com'],
      validation: CertificateValidation.fromDnsMultiZone({ '*.example.com': hostedZone }),
    });
    expectProperties(optionsFor('example.com'));
  });

  test('have options of their own where they are of different names', () => {
    create({ domainName: Fn.ref('Name'), subjectAlternativeNames: [`*.${Fn.ref('Other')}`], hostedZone });
    const [certificate] = Object.values(Template.fromStack(stack).findResources('AWS::CertificateManager::Certificate'));
    expect(certificate.Properties.DomainValidationOptions).toHaveLength(2);
  });
});

test('an apex and its wildcard share one validation record', () => {
  create({ domainName: 'example.com', subjectAlternativeNames: ['*.Example.com'], hostedZone });
  expectProperties({
    SubjectAlternativeNames: ['*.example.com'],
    DomainValidationOptions: [{ DomainName: 'example.com', HostedZoneId: 'Z1' }],
  });
});

test('a name that is known at deployment only is validated in the only zone', () => {
  create({ domainName: Fn.ref('Name'), hostedZone });
  expectProperties({
    DomainName: { Ref: 'Name' },
    DomainValidationOptions: [{ DomainName: { Ref: 'Name' }, HostedZoneId: 'Z1' }],
  });
});

describe('how it is validated', () => {
  test('has to be said', () => {
    expect(() => create({})).toThrow(
      'no hosted zone is given to validate "www.example.com": give hostedZone or hostedZones, or validation: CertificateValidation.fromDns() to write the validation records yourself');
  });

  test('is not said by an empty list of zones', () => {
    expect(() => create({ hostedZones: [] })).toThrow('no hosted zone is given to validate');
  });

  test('is said once', () => {
    expect(() => create({ hostedZone, validation: CertificateValidation.fromDns(hostedZone) })).toThrow(
      'validation and hosted zones are both given: leave out one of them');
  });

  test('may be DNS without a zone, where somebody else writes the records', () => {
    create({ validation: CertificateValidation.fromDns() });
    expectProperties({ ValidationMethod: 'DNS', DomainValidationOptions: Match.absent() });
  });

  test('may be DNS in a zone, which has to cover the name', () => {
    create({ validation: CertificateValidation.fromDns(hostedZone) });
    expectProperties({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z1' }] });
    expect(() => new RegionalCertificate(stack, 'Other', { domainName: 'example.net', validation: CertificateValidation.fromDns(hostedZone) })).toThrow(
      '"example.net" cannot be validated in hosted zone "example.com", which does not cover it: give the zone that does');
  });

  test('may be DNS in a zone for each name, however the names are written', () => {
    create({ domainName: 'WWW.example.com', validation: CertificateValidation.fromDnsMultiZone({ 'www.Example.com.': hostedZone }) });
    expectProperties({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z1' }] });
  });

  test('may be email when it is asked for by name', () => {
    create({ domainName: 'www.shop.example.com', validation: CertificateValidation.fromEmail({ 'WWW.Shop.example.com': 'shop.example.com' }) });
    expectProperties({
      ValidationMethod: 'EMAIL',
      DomainValidationOptions: [{ DomainName: 'www.shop.example.com', ValidationDomain: 'shop.example.com' }],
    });
  });

  describe('for a list of names that is known at deployment only', () => {
    const message = 'subjectAlternativeNames is a token, so its names are known only at deployment and cannot be matched with hosted zones: '
      + 'list the names one by one, or give validation: CertificateValidation.fromDns() and write the validation records yourself';

    test('is left to whoever writes the records', () => {
      create({ subjectAlternativeNames: Fn.split(',', Fn.ref('Names')), validation: CertificateValidation.fromDns() });
      expectProperties({ SubjectAlternativeNames: { 'Fn::Split': [',', { Ref: 'Names' }] }, DomainValidationOptions: Match.absent() });
    });

    test.each<[string, () => Partial<PublicCertificateProps>]>([
      ['a zone', () => ({ hostedZone })],
      ['a zone in validation', () => ({ validation: CertificateValidation.fromDns(hostedZone) })],
      ['a map of zones', () => ({ validation: CertificateValidation.fromDnsMultiZone({ 'www.example.com': hostedZone }) })],
      ['email', () => ({ validation: CertificateValidation.fromEmail() })],
    ])('cannot be %s', (_, props) => {
      expect(() => create({ subjectAlternativeNames: Fn.split(',', Fn.ref('Names')), ...props() })).toThrow(message);
    });
  });
});

describe('the key algorithm', () => {
  test.each([KeyAlgorithm.RSA_2048, KeyAlgorithm.EC_PRIME256V1, KeyAlgorithm.EC_SECP384R1])('may be $name', (keyAlgorithm) => {
    create({ hostedZone, keyAlgorithm });
    expectProperties({ KeyAlgorithm: keyAlgorithm.name });
  });

  test.each([KeyAlgorithm.RSA_1024, KeyAlgorithm.RSA_3072, KeyAlgorithm.RSA_4096, KeyAlgorithm.EC_SECP521R1, new KeyAlgorithm('RSA_8192')])(
    'may not be $name, which ACM does not issue', (keyAlgorithm) => {
      expect(() => create({ hostedZone, keyAlgorithm })).toThrow(
        `ACM issues no certificates with the key algorithm "${keyAlgorithm.name}": use one of "RSA_2048", "EC_prime256v1", "EC_secp384r1"`);
    });

  test('may be known at deployment only', () => {
    create({ hostedZone, keyAlgorithm: new KeyAlgorithm(Fn.ref('Key')) });
    expectProperties({ KeyAlgorithm: { Ref: 'Key' } });
  });
});

test('export and the name tag are passed on', () => {
  create({ hostedZone, allowExport: true, certificateName: 'shop' });
  expectProperties({ CertificateExport: 'ENABLED', Tags: [{ Key: 'Name', Value: 'shop' }] });
});

describe('when it is taken out of the app', () => {
  const policies = (policy: string) => Template.fromStack(stack).hasResource('AWS::CertificateManager::Certificate', {
    DeletionPolicy: policy,
    UpdateReplacePolicy: policy,
  });

  test('it is deleted', () => {
    create();
    policies('Delete');
  });

  test('it stays when the prop says so', () => {
    create({ hostedZone, removalPolicy: RemovalPolicy.RETAIN });
    policies('Retain');
  });

  test('it stays when the method says so', () => {
    create().applyRemovalPolicy(RemovalPolicy.RETAIN);
    policies('Retain');
  });
});

test('it is in the region and the account of its stack', () => {
  expect(create().env).toEqual(HERE);
  const agnostic = new Stack(app, 'Anywhere');
  expect(new RegionalCertificate(agnostic, 'Cert', { domainName: token, validation: CertificateValidation.fromDns() }).env.region).toBe(agnostic.region);
});

test('what takes a certificate takes it', () => {
  stack = new Stack(app, 'Virginia', { env: { ...HERE, region: 'us-east-1' } });
  hostedZone = zone('example.com', 'Z1');
  new Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com') },
    domainNames: ['www.example.com'],
    certificate: create(),
  });
  Template.fromStack(stack).hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { ViewerCertificate: { AcmCertificateArn: { Ref: 'Cert5C9FAEC1' } } },
  });
});

test('has a reference with its ARN, whatever the version of CDK calls that', () => {
  const certificate = create();
  expect(Object.values(certificate.certificateRef)).toEqual([certificate.certificateArn]);
  expect(Object.keys(certificate.certificateRef)).toEqual(Object.keys(certificate.certificate.certificateRef));
});

describe('its days to expiry', () => {
  const alarm = (scope: Stack, metric: Metric) => new Alarm(scope, 'Alarm', {
    metric, threshold: 30, evaluationPeriods: 1, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  });

  test('raise an alarm in its own region', () => {
    alarm(stack, create().metricDaysToExpiry());
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/CertificateManager',
      MetricName: 'DaysToExpiry',
      Dimensions: [{ Name: 'CertificateArn', Value: { Ref: 'Cert5C9FAEC1' } }],
      Statistic: 'Minimum',
      Period: 86400,
    });
  });

  test('cannot raise one in another region, where they are not seen', () => {
    const other = new Stack(app, 'Other', { env: { ...HERE, region: 'us-east-1' } });
    const metric = create().metricDaysToExpiry();
    expect(() => alarm(other, metric)).toThrow(/'us-east-1'.*'eu-west-1'/);
  });
});
