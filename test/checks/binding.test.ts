import type { Slot } from '../../src/catalog/slot';
import { SLOTS } from '../../src/catalog/slots';
import { beside, bindingsOf, stands, wiringsOf } from '../../src/checks/binding';
import { inEveryScenario } from '../../src/deployment/scenarios';
import { resourceIn, stackOf } from '../deployment/templates';

const arnIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/1`;
const EU = arnIn('eu-west-1');
const GIVEN = { Ref: 'Given' };

const slotAt = (type: string, property: string): Slot => SLOTS.find((each) => each.type === type && each.property === property)!;
const LISTENER = slotAt('AWS::ElasticLoadBalancingV2::Listener', 'Certificates[].CertificateArn');
const API = slotAt('AWS::ApiGateway::DomainName', 'CertificateArn');

function resource(Type: string, Properties: Record<string, unknown>, Condition?: string) {
  return resourceIn(stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [GIVEN, 'x'] }, Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: { One: { Type, Properties, Condition }, Role: { Type: 'AWS::IAM::Role' } },
  }), 'One');
}
const listener = (certificates: unknown, Condition?: string) => resource(LISTENER.type, { Certificates: certificates }, Condition);
const arns = (...values: unknown[]) => values.map((CertificateArn) => ({ CertificateArn }));

describe('the certificates in a slot', () => {
  const found = (certificates: unknown, condition?: string) =>
    bindingsOf(listener(certificates, condition), LISTENER).map(({ property, certificate }) => [property, certificate.name]);

  test('are those of each element of a list', () => {
    expect(found(arns(EU, arnIn('us-east-1')))).toEqual([['Certificates.0.CertificateArn', EU], ['Certificates.1.CertificateArn', arnIn('us-east-1')]]);
  });

  test('are those of each branch of a condition', () => {
    expect(found(arns({ 'Fn::If': ['C', EU, arnIn('us-east-1')] }))).toEqual([['Certificates.0.CertificateArn', EU], ['Certificates.0.CertificateArn', arnIn('us-east-1')]]);
  });

  test('are those of the branches that are known, though another branch is given at deployment', () => {
    expect(found(arns({ 'Fn::If': ['C', EU, GIVEN] }, GIVEN))).toEqual([['Certificates.0.CertificateArn', EU]]);
  });

  test('are none where the resource is never deployed, or has none', () => {
    expect(found(arns(EU), 'Never')).toEqual([]);
    expect(found(undefined)).toEqual([]);
    expect(found(GIVEN)).toEqual([]);
  });

  test('are also values that are certainly none, where the slot takes ACM certificates', () => {
    expect(found(arns({ 'Fn::GetAtt': ['Role', 'Arn'] }))).toEqual([['Certificates.0.CertificateArn', 'Web/Role']]);
    const endpoint = slotAt('AWS::DMS::Endpoint', 'CertificateArn');
    expect(bindingsOf(resource(endpoint.type, { CertificateArn: { 'Fn::GetAtt': ['Role', 'Arn'] } }), endpoint)).toEqual([]);
  });

  test('what is known only at deployment is in the slot, but not a certificate', () => {
    expect(wiringsOf(listener(arns(GIVEN)), LISTENER)).toEqual([{ property: 'Certificates.0.CertificateArn', binding: undefined }]);
  });

  test('have the scenario in which they are there', () => {
    const scenarios = bindingsOf(listener(arns({ 'Fn::If': ['C', EU, arnIn('us-east-1')] })), LISTENER).map(({ scenario }) => [...scenario?.values() ?? []].map(({ possible }) => possible));
    expect(scenarios).toEqual([[{ only: ['x'] }], [{ except: ['x'] }]]);
  });
});

describe('the region that another property decides on', () => {
  const required = (Types: unknown) =>
    bindingsOf(resource(API.type, { CertificateArn: EU, EndpointConfiguration: { Types } }), API).map(({ requires }) => requires);

  test.each<[unknown, string | undefined]>([
    [['EDGE'], 'cloudfront'], [['EDGE', 'EDGE'], 'cloudfront'], [['REGIONAL'], undefined], [undefined, 'cloudfront'],
    [['EDGE', 'REGIONAL'], undefined], [['REGIONAL', 'EDGE'], undefined], [['EDGE', 'Unheard'], undefined], [['Unheard', 'EDGE'], undefined],
    [['EDGE', GIVEN], undefined], [['EDGE', { Ref: 'AWS::StackName' }], undefined], [['toString'], undefined], [GIVEN, undefined],
  ])('with %j is %s', (types, expected) => {
    expect(required(types)).toEqual([expected]);
  });
});

describe('the slot that a value is in', () => {
  const setting = (Namespace: unknown, OptionName: unknown) => resource('T', { OptionSettings: [{ Namespace: 'other' }, { Namespace, OptionName }] });
  const where = { 'OptionSettings[].Namespace': 'aws:elbv2:listener:*', 'OptionSettings[].OptionName': 'SSLCertificateArns' };

  test.each<[unknown, unknown, boolean]>([
    ['aws:elbv2:listener:443', 'SSLCertificateArns', true],
    ['aws:elbv2:listener:', 'SSLCertificateArns', true],
    ['aws:elbv2:listener', 'SSLCertificateArns', false],
    ['aws:elbv2:listener:443', 'SSLCertificateArns2', false],
    ['aws:elbv2:listener:443', GIVEN, false],
    ['aws:elbv2:listener:443', undefined, false],
  ])('follows from the properties beside it: %j %j, %p', (namespace, optionName, expected) => {
    expect(stands(setting(namespace, optionName), { where }, [1])).toBe(expected);
  });

  test('is any where no property decides', () => {
    expect(stands(setting('a', 'b'), {}, [1])).toBe(true);
  });

  test('follows from the same element of the list', () => {
    expect(beside('OptionSettings[].Namespace', setting('mine', 'b'), [1])).toEqual(['mine']);
    expect(beside('OptionSettings[].Namespace', setting(GIVEN, 'b'), [1])).toEqual([undefined]);
    expect(inEveryScenario(() => [beside('Missing[].Namespace', setting('mine', 'b'), [1])])).toEqual([[]]);
  });
});
