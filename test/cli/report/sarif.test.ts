import '@microsoft/jest-sarif';
import type { Log } from 'sarif';
import { ASSEMBLY, MESSAGE, PROPERTY, TEMPLATE } from './assembly';
import { RULES } from '../../../src/checks/rules';
import { run } from '../run';

function sarif(...argv: string[]): Log {
  return JSON.parse(run('check', ...argv, '--format', 'sarif').out);
}

test.each([
  ['findings', [ASSEMBLY, TEMPLATE]],
  ['no findings', [ASSEMBLY, '--severity', 'certificate-region=off']],
  ['something that could not be checked', [ASSEMBLY, '/nowhere']],
])('%s are valid by the official schema', (_, argv) => {
  expect(sarif(...argv)).toBeValidSarifLog();
});

test('a finding is a result at the line of the user\'s app, with the construct path', () => {
  expect(sarif(ASSEMBLY).runs[0].results).toEqual([{
    ruleId: 'cdk-acm::certificate-region',
    ruleIndex: 0,
    level: 'error',
    message: { text: expect.stringContaining(`${MESSAGE}. In Web/Site (AWS::CloudFront::Distribution), ${PROPERTY}. To fix it: create it with`) },
    locations: [{
      physicalLocation: { artifactLocation: { uri: 'file:///app/bin/web,%20the%20site.ts' }, region: { startLine: 14 } },
      logicalLocations: [{ fullyQualifiedName: 'Web/Site', name: 'Site', kind: 'resource' }],
    }],
    partialFingerprints: { 'cdkAcm/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
  }]);
});

test('every rule is described', () => {
  expect(sarif(ASSEMBLY).runs[0].tool.driver.rules?.map((rule) => rule.id)).toEqual(RULES.map((rule) => `cdk-acm::${rule.id}`));
});

test('what could not be checked makes the run a failed one', () => {
  expect(sarif(ASSEMBLY, '/nowhere').runs[0].invocations).toEqual([
    { executionSuccessful: false, toolExecutionNotifications: [expect.objectContaining({ level: 'error' })] },
  ]);
});
