import { Judge } from '../../src/checks/judge';
import { RULES } from '../../src/checks/rules';
import { stackOf } from '../deployment/templates';

const arnIn = (region: string, id = 1) => `arn:aws:acm:${region}:111122223333:certificate/11111111-2222-3333-4444-${String(id).padStart(12, '0')}`;
const NO_VALUE = { Ref: 'AWS::NoValue' };
const MANY = 20;
const numbers = Array.from({ length: MANY }, (_, index) => index);
const Parameters = { Stage: { Type: 'String' }, ...Object.fromEntries(numbers.map((index) => [`P${index}`, { Type: 'String' }])) };
const Conditions = Object.fromEntries(numbers.map((index) => [`C${index}`, { 'Fn::Equals': [{ Ref: `P${index}` }, 'yes'] }]));

/** What the rules find in the resource `One` of a template, and what kept them from judging all of it. */
function judgement(One: object, template: object = {}) {
  const stack = stackOf({ Parameters, Conditions, ...template, Resources: { One } });
  const { findings, obstacles } = new Judge(RULES).judgement(stack.resources[0]);
  return { findings: findings.map(({ rule, property }) => `${rule} ${property}`), obstacles };
}

const sni = (...Certificates: unknown[]) => ({ Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn: 'arn', Certificates } });
const site = (AcmCertificateArn: unknown) => ({
  Type: 'AWS::CloudFront::Distribution',
  Properties: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' } } },
});

describe('list elements are judged apart', () => {
  test('a wrong certificate among many conditional ones is found', () => {
    const certificates = numbers.map((index) => ({ 'Fn::If': [`C${index}`, { CertificateArn: arnIn(index === 15 ? 'ap-south-1' : 'eu-west-1', index) }, NO_VALUE] }));
    expect(judgement(sni(...certificates))).toEqual({ findings: ['certificate-region Certificates.15.CertificateArn'], obstacles: [] });
  });

  test('conditions inside of one element are judged together', () => {
    const element = (other: string) => ({ 'Fn::If': ['C0', { CertificateArn: { 'Fn::If': [other, arnIn('eu-west-1'), arnIn('us-east-1')] } }, NO_VALUE] });
    expect(judgement(sni(...numbers.map(() => element('C0')))).findings).toEqual([]);
    expect(judgement(sni(element('C1'))).findings).toEqual(['certificate-region Certificates.0.CertificateArn']);
  });

  test('a list under a condition has the elements of each branch', () => {
    const lists = (wrong: number) => [0, 1].map((branch) => [0, 1].map((index) => ({ CertificateArn: arnIn(branch * 2 + index === wrong ? 'us-east-1' : 'eu-west-1') })));
    const resource = (wrong: number) => ({ ...sni(), Properties: { ListenerArn: 'arn', Certificates: { 'Fn::If': ['C0', ...lists(wrong)] } } });
    expect([0, 1, 2, 3, 4].map((wrong) => judgement(resource(wrong)).findings)).toEqual([0, 1, 0, 1].map((index) =>
      [`certificate-region Certificates.${index}.CertificateArn`]).concat([[]]));
  });

  test('more conditions in one value than are judged together: what is found is right, and the rest is listed', () => {
    const unknown = numbers.slice(0, 8).map((index) => ({ 'Fn::If': [`C${index}`, 'a', 'b'] }));
    const arn = (region: unknown) => ({ 'Fn::Join': ['', ['arn:aws:acm:', region, ':111122223333:certificate/', ...unknown]] });
    expect(judgement(sni({ CertificateArn: arn('eu-west-1') }))).toEqual({ findings: [], obstacles: ['scenarios'] });
    expect(judgement(sni({ CertificateArn: arn({ 'Fn::If': ['C7', 'us-east-1', 'eu-west-1'] }) })).findings).toContain('certificate-region Certificates.0.CertificateArn');
  });
});

describe('when a finding holds', () => {
  const when = (One: object, template: object = {}) =>
    new Judge(RULES).judge(stackOf({ Parameters, Conditions, ...template, Resources: { One } }).resources[0]).map((finding) => finding.when);
  const branches = (condition: string, one: unknown, other: unknown) => ({ 'Fn::If': [condition, one, other] });
  const [RIGHT, WRONG, OTHER] = [arnIn('us-east-1'), arnIn('eu-west-1'), arnIn('eu-west-1', 2)];

  test.each<[string, object, (string | undefined)[]]>([
    ['always', site(WRONG), [undefined]],
    ['in one branch', site(branches('C0', WRONG, RIGHT)), ['when parameter P0 is "yes"']],
    ['in the other branch', site(branches('C0', RIGHT, WRONG)), ['when parameter P0 is not "yes"']],
    ['in both branches, for the same certificate', site(branches('C0', WRONG, WRONG)), [undefined]],
    ['in both branches, for a certificate each', site(branches('C0', WRONG, OTHER)), ['when parameter P0 is "yes"', 'when parameter P0 is not "yes"']],
    ['in a branch of a branch', site(branches('C0', branches('C1', WRONG, RIGHT), RIGHT)), ['when parameter P0 is "yes" and parameter P1 is "yes"']],
    ['whatever another condition says', site(branches('C0', branches('C1', WRONG, WRONG), RIGHT)), ['when parameter P0 is "yes"']],
    ['under the condition of the resource', { ...site(WRONG), Condition: 'C2' }, ['when parameter P2 is "yes"']],
    ['in an element of a list, whatever the others are', sni(branches('C3', { CertificateArn: WRONG }, NO_VALUE), { CertificateArn: RIGHT }), [undefined]],
  ])('%s', (_, resource, expected) => {
    expect(when(resource)).toEqual(expected);
  });

  test('a condition that compares what has no name is named itself', () => {
    const compared = { Conditions: { IsHome: { 'Fn::Equals': [{ 'Fn::ImportValue': 'a' }, { 'Fn::ImportValue': 'b' }] } } };
    expect(when(site(branches('IsHome', WRONG, RIGHT)), compared)).toEqual(['when condition IsHome holds']);
  });

  test('a row of a mapping', () => {
    const Mappings = { Certs: { a: { Arn: RIGHT }, b: { Arn: WRONG }, c: { Arn: WRONG } } };
    expect(when(site({ 'Fn::FindInMap': ['Certs', { Ref: 'Stage' }, 'Arn'] }), { Mappings })).toEqual(['when parameter Stage is "b" or "c"']);
  });
});

describe('one branch is unknown', () => {
  const GIVEN = { Ref: 'Stage' };
  const branches = (one: unknown, other: unknown) => ({ 'Fn::If': ['C0', one, other] });
  const WRONG = ['certificate-region DistributionConfig.ViewerCertificate.AcmCertificateArn'];

  test.each<[string, unknown, string[]]>([
    ['the other is wrong', branches(GIVEN, arnIn('eu-west-1')), WRONG],
    ['the other is wrong, and comes first', branches(arnIn('eu-west-1'), GIVEN), WRONG],
    ['one branch of the other is wrong', branches(GIVEN, { 'Fn::If': ['C1', arnIn('us-east-1'), arnIn('eu-west-1')] }), WRONG],
    ['the other is right', branches(GIVEN, arnIn('us-east-1')), []],
    ['the other is no certificate', branches(GIVEN, { Ref: 'AWS::NoValue' }), []],
    ['the other is unknown too', branches(GIVEN, { 'Fn::ImportValue': 'arn' }), []],
  ])('and %s', (_, certificate, expected) => {
    expect(judgement(site(certificate)).findings).toEqual(expected);
  });

  test('and a row of the mapping for the other is wrong', () => {
    const Mappings = { Certs: { a: { Arn: arnIn('eu-west-1') }, b: { Arn: '{{resolve:ssm:arn}}' } } };
    expect(judgement(site({ 'Fn::FindInMap': ['Certs', { Ref: 'Stage' }, 'Arn'] }), { Mappings }).findings).toEqual(WRONG);
  });

  test('an unknown element of a list says nothing about the other elements', () => {
    expect(judgement(sni({ CertificateArn: GIVEN }, { CertificateArn: arnIn('us-east-1') })).findings).toEqual(['certificate-region Certificates.1.CertificateArn']);
  });
});

describe('the values that a parameter allows are a closed list', () => {
  const [RIGHT, WRONG, OTHER] = [arnIn('us-east-1'), arnIn('eu-west-1'), arnIn('eu-central-1')];
  const allowing = (AllowedValues: unknown, Type = 'String') => ({ Parameters: { ...Parameters, Cert: { Type, AllowedValues } } });
  const found = (template: object, value: unknown = { Ref: 'Cert' }) => {
    const stack = stackOf({ Parameters, Conditions, ...template, Resources: { One: site(value) } });
    return new Judge(RULES).judge(stack.resources[0]).map(({ rule, when }) => `${rule} ${when}`);
  };

  test.each<[string, unknown, string[]]>([
    ['all are wrong', [WRONG, OTHER], [`certificate-region when parameter Cert is "${WRONG}"`, `certificate-region when parameter Cert is "${OTHER}"`]],
    ['one is wrong', [RIGHT, WRONG], [`certificate-region when parameter Cert is "${WRONG}"`]],
    ['one is empty', ['', WRONG], [`certificate-region when parameter Cert is "${WRONG}"`]],
    ['all are right', [RIGHT, arnIn('us-east-1', 2)], []],
    ['the only one is wrong', [WRONG], ['certificate-region undefined']],
    ['one is no text', [WRONG, { Ref: 'Stage' }], []],
    ['there are none', [], []],
    ['there is no list', undefined, []],
  ])('%s', (_, values, expected) => {
    expect(found(allowing(values))).toEqual(expected);
  });

  test('a parameter of another type names something else', () => {
    expect(found(allowing(['/a', '/b'], 'AWS::SSM::Parameter::Value<String>'))).toEqual([]);
  });

  test('a part of the ARN', () => {
    const arn = { 'Fn::Sub': 'arn:aws:acm:${Cert}:111122223333:certificate/1' };
    expect(found(allowing(['us-east-1', 'eu-west-1']), arn)).toEqual(['certificate-region when parameter Cert is "eu-west-1"']);
  });

  test('a condition about the parameter leaves some of its values', () => {
    const IsWrong = { 'Fn::Equals': [{ Ref: 'Cert' }, WRONG] };
    const branches = (one: unknown, other: unknown) => found({ ...allowing([RIGHT, WRONG]), Conditions: { IsWrong } }, { 'Fn::If': ['IsWrong', one, other] });
    expect(branches(RIGHT, { Ref: 'Cert' })).toEqual([]);
    expect(branches({ Ref: 'Cert' }, RIGHT)).toEqual([`certificate-region when parameter Cert is "${WRONG}"`]);
  });

  test('a nested stack gets it from its parent', () => {
    const parent = stackOf({ ...allowing([RIGHT, WRONG]), Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Arn: { Ref: 'Cert' } } } } } });
    const inner = parent.nest(parent.resources[0], { file: 'inner.json', template: { Parameters: { Arn: { Type: 'String' } }, Resources: { One: site({ Ref: 'Arn' }) } } });
    expect(new Judge(RULES).judge(inner.resources[0]).map(({ when }) => when)).toEqual([`when parameter Cert is "${WRONG}"`]);
  });
});

describe('a mapping is a closed list', () => {
  const Mappings = (...regions: string[]) => ({ Mappings: { Certs: Object.fromEntries(regions.map((region, index) => [`stage${index}`, { Arn: arnIn(region) }])) } });
  const found = (key: unknown, ...regions: string[]) => judgement(site({ 'Fn::FindInMap': ['Certs', key, 'Arn'] }), Mappings(...regions)).findings;
  const WRONG = ['certificate-region DistributionConfig.ViewerCertificate.AcmCertificateArn'];

  test('all rows are wrong', () => {
    expect(found({ Ref: 'Stage' }, 'eu-west-1', 'eu-central-1')).toEqual([WRONG[0], WRONG[0]]);
  });

  test('some rows are wrong, as some branches of Fn::If can be', () => {
    expect(found({ Ref: 'Stage' }, 'us-east-1', 'eu-central-1')).toEqual(WRONG);
    expect(judgement(site({ 'Fn::If': ['C0', arnIn('us-east-1'), arnIn('eu-west-1')] })).findings).toEqual(WRONG);
  });

  test('no row is wrong', () => {
    expect(found({ Ref: 'Stage' }, 'us-east-1', 'us-east-1')).toEqual([]);
  });

  test('a key that is known has one row', () => {
    expect(found('stage0', 'us-east-1', 'eu-west-1')).toEqual([]);
    expect(found('stage1', 'us-east-1', 'eu-west-1')).toEqual(WRONG);
  });
});

describe('what a parent passes to a nested stack', () => {
  const domainName = (certificate: unknown, endpoint: unknown) => ({
    Type: 'AWS::ApiGateway::DomainName',
    Properties: { CertificateArn: certificate, EndpointConfiguration: { Types: [endpoint] }, SecurityPolicy: 'TLS_1_2', DomainName: 'api.example.com' },
  });

  test('is one question', () => {
    const isProd = (parameter: string) => ({ 'Fn::Equals': [{ Ref: parameter }, 'prod'] });
    const parent = stackOf({
      Parameters,
      Conditions: { IsProd: isProd('Stage') },
      Resources: {
        Inner: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { Parameters: { Env: { Ref: 'Stage' }, Cert: { 'Fn::If': ['IsProd', arnIn('us-east-1'), arnIn('eu-west-1')] } } },
        },
      },
    });
    const inner = (endpoint: string) => parent.nest(parent.resources[0], {
      file: 'inner.json',
      template: {
        Parameters: { Env: { Type: 'String' }, Cert: { Type: 'String' } },
        Conditions: { IsProd: isProd('Env') },
        Resources: { Api: domainName({ Ref: 'Cert' }, { 'Fn::If': ['IsProd', endpoint, endpoint === 'EDGE' ? 'REGIONAL' : 'EDGE'] }) },
      },
    });
    const regionFindings = (endpoint: string) => new Judge(RULES).judge(inner(endpoint).resources[0]).filter(({ rule }) => rule === 'certificate-region');
    expect(regionFindings('EDGE')).toEqual([]);
    expect(regionFindings('REGIONAL')).not.toEqual([]);
  });

  test('is not judged where the condition of the nested stack never holds', () => {
    const judged = (value: string) => {
      const parent = stackOf({ Conditions: { C: { 'Fn::Equals': ['a', value] } }, Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Condition: 'C' } } });
      return new Judge(RULES).judge(parent.nest(parent.resources[0], { file: 'inner.json', template: { Resources: { Site: site(arnIn('eu-west-1')) } } }).resources[0]);
    };
    expect(judged('b')).toEqual([]);
    expect(judged('a')).toHaveLength(1);
  });
});
