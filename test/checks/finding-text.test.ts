import type { Finding } from '../../src/checks/finding';
import { findingText } from '../../src/checks/finding-text';
import { Severity } from '../../src/checks/severity';
import type { Resource } from '../../src/deployment/deployment';
import { stackOf } from '../deployment/templates';

const resource: Resource = { type: 'AWS::CloudFront::Distribution', logicalId: 'Site', path: 'Web/Site', properties: {}, stack: stackOf({}) };
const FINDING: Finding = { rule: 'certificate-region', property: 'Arn', message: 'wrong region', fix: 'use us-east-1', severity: Severity.ERROR, resource };

test('a finding says where it is, what is wrong and what to write instead', () => {
  expect(findingText(FINDING)).toBe(`cdk-acm::certificate-region at Web/Site
  wrong region
  in Web/Site (AWS::CloudFront::Distribution), Arn
  → use us-east-1`);
});

test('the line in the app stands in front, where it is known', () => {
  const text = findingText({ ...FINDING, resource: { ...resource, createdAt: 'app.ts:7' } });
  expect(text.split('\n')[0]).toBe('cdk-acm::certificate-region at app.ts:7');
  expect(text.split('\n')[2]).toBe('  in Web/Site (AWS::CloudFront::Distribution), Arn');
});

test('a finding about all of a resource names no property', () => {
  const lineOf = (when?: string) => findingText({ ...FINDING, property: '', when }).split('\n')[2];
  expect(lineOf()).toBe('  in Web/Site (AWS::CloudFront::Distribution)');
  expect(lineOf('when condition IsProd holds')).toBe('  in Web/Site (AWS::CloudFront::Distribution), when condition IsProd holds');
});

test('what steers a terminal is replaced', () => {
  expect(findingText({ ...FINDING, message: 'wrong\u001b[31m\nregion' })).toContain('  wrong\ufffd[31m\ufffdregion\n');
});
