import { arnIn, distribution } from './events';
import { Severity } from '../../../src/checks/severity';
import { checkStack } from '../../../src/hook/handler/check-stack';
import { EventStack } from '../../../src/hook/handler/event-stack';
import type { Settings } from '../../../src/hook/handler/settings';

/** What is said of one resource. */
function said(Type: string, Properties: unknown, settings: Settings = {}) {
  const { findings, unjudged } = checkStack(new EventStack({ path: 'Web', region: 'eu-west-1' }, { Resources: { Site: { Type, Properties } } }), settings);
  return { findings: findings.map(({ rule, severity }) => `${rule} (${severity})`), unjudged };
}

const site = (certificate: string, settings?: Settings) => {
  const { type, properties } = distribution(certificate);
  return said(type, properties, settings);
};

test('a certificate in the wrong region is found', () => {
  expect(site(arnIn('eu-west-1'))).toEqual({ findings: ['certificate-region (error)'], unjudged: [] });
  expect(site(arnIn('us-east-1'))).toEqual({ findings: [], unjudged: [] });
});

test('the settings say how much a finding weighs', () => {
  expect(site(arnIn('eu-west-1'), { severity: { 'certificate-region': Severity.WARNING } }).findings).toEqual(['certificate-region (warning)']);
  expect(site(arnIn('eu-west-1'), { severity: { 'certificate-region': Severity.OFF } }).findings).toEqual([]);
});

test('a resource that no rule looks at is not read', () => {
  expect(said('AWS::S3::Bucket', 'text')).toEqual({ findings: [], unjudged: [] });
});

test('a property of another shape is told', () => {
  expect(said('AWS::CloudFront::Distribution', { DistributionConfig: 'text' }))
    .toEqual({ findings: [], unjudged: [{ resource: 'Web/Site', reason: 'its DistributionConfig is not a map' }] });
});

test('a resource that cannot be judged does not hide the others', () => {
  const { type, properties } = distribution(arnIn('eu-west-1'));
  const stack = new EventStack({ path: 'Web', region: 'eu-west-1' }, { Resources: { Broken: { Type: type }, Site: { Type: type, Properties: properties } } });
  Object.defineProperty(stack.resources[0], 'properties', { get: () => { throw new Error('broken'); } });
  const { findings, unjudged } = checkStack(stack, {});
  expect(findings.map(({ rule }) => rule)).toEqual(['certificate-region']);
  expect(unjudged).toEqual([{ resource: 'Web/Broken', reason: 'Error: broken' }]);
});
