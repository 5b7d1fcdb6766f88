import { HOLE } from '../../../src/deployment/follow';
import { resourceIn, stackOf } from '../../deployment/templates';

const resource = (body: object, logicalId = 'Site') => resourceIn(stackOf({ Resources: { [logicalId]: { Type: 'AWS::CloudFront::Distribution', ...body } } }), logicalId);

test('a resource of a template that no CDK made is called by its logical id', () => {
  expect(resource({})).toMatchObject({ path: 'Web/Site', constructPath: undefined, isMadeByCdk: false });
});

test('a resource of CDK is called by the construct that the user created', () => {
  expect(resource({ Metadata: { 'aws:cdk:path': 'Shop/Site/Resource' } })).toMatchObject({ path: 'Shop/Site', constructPath: 'Shop/Site/Resource', isMadeByCdk: true });
});

test('a resource of a loop is called by the part of its logical id that is known', () => {
  expect(resource({}, `Site${HOLE}`).path).toBe('Web/Site…');
});

test('properties, metadata and a condition that have another shape are left out', () => {
  expect(resource({ Properties: { A: 1 }, Metadata: { B: 2 }, Condition: 'C' })).toMatchObject({ properties: { A: 1 }, metadata: { B: 2 }, condition: 'C' });
  expect(resource({ Properties: [], Metadata: 'x', Condition: {} })).toMatchObject({ properties: {}, metadata: {}, condition: undefined });
});

test('without lines, it is in its file', () => {
  expect(resource({})).toMatchObject({ createdAt: 'web.json', inTemplate: 'web.json' });
});

test('a rule is acknowledged in the metadata of a resource', () => {
  const acknowledged = resource({ Metadata: { 'aws:cdk:acknowledged-rules': { 'cdk-acm::tls-policy': 'old clients' } } });
  expect([acknowledged.acknowledges('cdk-acm::tls-policy'), acknowledged.acknowledges('cdk-acm::https-only'), resource({}).acknowledges('cdk-acm::tls-policy')]).toEqual([true, false, false]);
});

test('an acknowledgement without a reason does not apply', () => {
  const noted = (reason: unknown) => resource({ Metadata: { 'aws:cdk:acknowledged-rules': { 'cdk-acm::tls-policy': reason } } });
  for (const reason of ['', ' ', null, true]) {
    expect(noted(reason).acknowledges('cdk-acm::tls-policy')).toBe(false);
    expect(noted(reason).givesNoReasonAt('cdk-acm::tls-policy')).toBe('Web/Site');
  }
  expect(noted('').givesNoReasonAt('cdk-acm::https-only')).toBeUndefined();
  expect(noted('old clients').givesNoReasonAt('cdk-acm::tls-policy')).toBeUndefined();
});
