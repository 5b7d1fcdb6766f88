import type { RequiredRegion, Slot } from '../../src/catalog/slot';
import { SLOTS } from '../../src/catalog/slots';
import { Judge } from '../../src/checks/judge';
import { RULES } from '../../src/checks/rules';
import type { DeployedStack, Resource } from '../../src/deployment/deployment';
import { DummyValues } from '../../src/names/dummy-values';

const arnIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/11111111-2222-3333-4444-555555555555`;

/** A stack in Ireland that holds nothing else. */
const IRELAND: DeployedStack = {
  path: 'Web',
  region: 'eu-west-1',
  account: '111122223333',
  deployment: {
    dummyValues: new DummyValues([]), exported: () => undefined, output: () => undefined, resourcesOf: () => [], hostedZoneName: () => undefined,
  },
  resource: () => undefined,
  entry: () => undefined,
  nested: () => undefined,
};

/** Puts a value where a path of the catalogue points to, in the first element of each list. */
function put(properties: Record<string, unknown>, [step, ...rest]: string[], value: unknown): Record<string, unknown> {
  const name = step.replace('[]', '');
  const isList = name !== step;
  const [before] = (isList ? properties[name] ?? [] : [properties[name]]) as unknown[];
  const inner = rest.length === 0 ? value : put((before ?? {}) as Record<string, unknown>, rest, value);
  return { ...properties, [name]: isList ? [inner] : inner };
}

function resourceWith(slot: Slot, certificate: string, deciding: Record<string, string> = {}): Resource {
  const values = { ...slot.where, ...deciding, [slot.property]: certificate };
  const properties = Object.entries(values).reduce((all, [property, value]) => put(all, property.split('.'), value.replace('*', '443')), {});
  return { type: slot.type, logicalId: 'Consumer', path: 'Web/Consumer', properties, stack: IRELAND };
}

/** A resource here has one certificate only, so those that it needs besides may be missing. */
const RULES_OF_ONE = RULES.filter(({ id }) => id !== 'required-certificate');

function findings(resource: Resource): string[] {
  return new Judge(RULES_OF_ONE).judge(resource).map((finding) => `${finding.rule} ${finding.property}`);
}

function placed(slot: Slot): string {
  return slot.property.replaceAll('[]', '.0');
}

/** A slot with each value of the property that decides on its region. */
const cases = SLOTS.flatMap((slot): [string, Slot, RequiredRegion | undefined, Record<string, string>][] => {
  const name = [slot.type, slot.property, ...Object.values(slot.where ?? {})].join(' ');
  const { region } = slot;
  // Without an endpoint type, an API takes another property.
  const deciding: Record<string, string> = slot.property === 'RegionalCertificateArn' ? { 'EndpointConfiguration.Types[]': 'REGIONAL' } : {};
  if (region === undefined || typeof region === 'string') return [[name, slot, region, deciding]];
  return [
    [name, slot, region.absent, {}],
    ...Object.entries(region.values).map(([value, required]): [string, Slot, RequiredRegion, Record<string, string>] =>
      [`${name} (${value})`, slot, required, { [region.property]: value }]),
  ];
});

const forAcm = cases.filter(([, slot]) => slot.takes.includes('acm'));
const forOthers = cases.filter(([, slot]) => !slot.takes.includes('acm'));

describe.each(forAcm)('%s', (_, slot, required, deciding) => {
  const [right, wrong] = required === 'cloudfront' ? ['us-east-1', 'eu-west-1'] : ['eu-west-1', 'us-east-1'];

  test(`takes a certificate of ${right}`, () => {
    expect(findings(resourceWith(slot, arnIn(right), deciding))).toEqual([]);
  });

  test(`is refused one of ${wrong}`, () => {
    expect(findings(resourceWith(slot, arnIn(wrong), deciding))).toEqual([`certificate-region ${placed(slot)}`]);
  });

  test('is refused what is no certificate', () => {
    expect(findings(resourceWith(slot, 'arn:aws:lambda:eu-west-1:111122223333:function:f', deciding)))
      .toEqual([`supported-service ${placed(slot)}`]);
  });
});

test('an ARN that leaves out the ID of the certificate, and one of something else in ACM, are no certificate', () => {
  const slot = SLOTS.find(({ type }) => type === 'AWS::CloudFront::Distribution')!;
  expect(findings(resourceWith(slot, 'arn:aws:acm:us-east-1:111122223333:certificate'))).toEqual([`supported-service ${placed(slot)}`]);
  expect(findings(resourceWith(slot, 'arn:aws:acm:eu-west-1:111122223333:certificate'))).toEqual([`supported-service ${placed(slot)}`]);
  expect(findings(resourceWith(slot, 'arn:aws:acm:us-east-1:111122223333:acme-endpoint/1'))).toEqual([`supported-service ${placed(slot)}`]);
});

describe.each(forOthers)('%s', (_, slot) => {
  test('is refused an ACM certificate', () => {
    expect(findings(resourceWith(slot, arnIn('eu-west-1')))).toEqual([`supported-service ${placed(slot)}`]);
  });

  test('is not judged for an ARN of a kind that nobody knows', () => {
    expect(findings(resourceWith(slot, 'arn:aws:cognito-identity:eu-west-1:111122223333:identitypool/p'))).toEqual([]);
  });
});

describe('an option setting of Elastic Beanstalk', () => {
  const setting = (namespace: unknown, optionName: unknown): Resource => ({
    type: 'AWS::ElasticBeanstalk::Environment',
    logicalId: 'Environment',
    path: 'Web/Environment',
    properties: {
      OptionSettings: [
        { Namespace: 'aws:elasticbeanstalk:environment', OptionName: 'LoadBalancerType', Value: 'application' },
        { Namespace: namespace, OptionName: optionName, Value: arnIn('us-east-1') },
      ],
    },
    stack: IRELAND,
  });

  test.each([
    ['aws:elbv2:listener:default', 'SSLCertificateArns'],
    ['aws:elbv2:listener:443', 'SSLCertificateArns'],
    ['aws:elb:listener:443', 'SSLCertificateId'],
    ['aws:elb:loadbalancer', 'SSLCertificateId'],
  ])('is judged at its own place in the list: %s %s', (namespace, optionName) => {
    expect(findings(setting(namespace, optionName))).toEqual(['certificate-region OptionSettings.1.Value']);
  });

  test.each([
    ['another name', 'aws:elbv2:listener:443', 'ListenerEnabled'],
    ['another namespace', 'aws:elasticbeanstalk:application:environment', 'SSLCertificateArns'],
    ['a name that is known at deployment only', 'aws:elbv2:listener:443', { Ref: 'Name' }],
    ['no name', 'aws:elbv2:listener:443', undefined],
  ])('is not judged with %s', (_, namespace, optionName) => {
    expect(findings(setting(namespace, optionName))).toEqual([]);
  });
});

describe('a certificate that is written down, but not in use', () => {
  const amplify = (CertificateType: unknown): Resource => ({
    type: 'AWS::Amplify::Domain',
    logicalId: 'Domain',
    path: 'Web/Domain',
    properties: { CertificateSettings: { CertificateType, CustomCertificateArn: arnIn('eu-west-1') } },
    stack: IRELAND,
  });
  const search = (type: string, CustomEndpointEnabled: unknown): Resource => ({
    type,
    logicalId: 'Domain',
    path: 'Web/Domain',
    properties: { DomainEndpointOptions: { CustomEndpointEnabled, CustomEndpointCertificateArn: arnIn('us-east-1') } },
    stack: IRELAND,
  });
  const SEARCH = ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'];

  test.each(['AMPLIFY_MANAGED', undefined, { Ref: 'Type' }])('is not judged in Amplify with the certificate type %p', (type) => {
    expect(findings(amplify(type))).toEqual([]);
  });

  test('is judged in Amplify with the certificate type CUSTOM', () => {
    expect(findings(amplify('CUSTOM'))).toEqual(['certificate-region CertificateSettings.CustomCertificateArn']);
  });

  test.each(SEARCH.flatMap((type) => [false, 'false', undefined, { Ref: 'Enabled' }].map((enabled) => [type, enabled])))(
    'is not judged in %s with CustomEndpointEnabled %p', (type, enabled) => {
      expect(findings(search(type as string, enabled))).toEqual([]);
    });

  test.each(SEARCH.flatMap((type) => [true, 'true'].map((enabled) => [type, enabled])))(
    'is judged in %s with CustomEndpointEnabled %p', (type, enabled) => {
      expect(findings(search(type as string, enabled))).toEqual(['certificate-region DomainEndpointOptions.CustomEndpointCertificateArn']);
    });
});
