import { REPLAYED } from './replayed';
import { COMPARING_RULES } from '../../../src/checks/comparing-rules';
import { handler } from '../../../src/hook/handler/hook';
import { findingsInTemplates } from '../../checks/rules/fixture-judge';
import { FIXTURES } from '../../checks/rules/fixtures';

/** The rules that find nothing in one resource alone, but do where ACM says what its certificate is. */
const NEED_ACM = ['key-algorithm', 'certificate-kind', 'name-coverage', 'ownership-certificate', 'public-trust'];

afterEach(() => {
  delete process.env.CERTIFICATE_HOOK;
});

// A new rule that compares resources is added to COMPARING_RULES.
test('each rule is replayed that finds something in one resource', () => {
  const found = REPLAYED.filter(([rule, , alone]) => findingsInTemplates(alone).some((finding) => finding.rule === rule)).map(([rule]) => rule);
  expect(Object.keys(FIXTURES).filter((rule) => !found.includes(rule)).sort()).toEqual([...COMPARING_RULES, ...NEED_ACM].sort());
  expect(REPLAYED.length).toBeGreaterThan(250);
  expect(found.length).toBeGreaterThan(60);
});

test.each(REPLAYED)('%s, replayed as an event: %s', async (_, __, fixture, event) => {
  process.env.CERTIFICATE_HOOK = JSON.stringify({ allowedDomains: fixture.allowedDomains });
  const { annotations = [], hookStatus } = await handler(event);
  const findings = findingsInTemplates(fixture);
  const answered = annotations.filter(({ status }) => status === 'FAILED');
  expect(answered.map((each) => [each.annotationName, each.statusMessage, each.remediationMessage, each.severityLevel]))
    .toEqual(findings.map(({ rule, message, fix, templateFix = fix, severity, resource, property }) => [
      `cdk-acm::${rule}`, `${message}, in ${resource.path} (${resource.type}), ${property}`, templateFix, severity === 'error' ? 'HIGH' : 'MEDIUM',
    ]));
  expect(hookStatus).toBe(findings.some(({ severity }) => severity === 'error') ? 'FAILED' : 'SUCCESS');
});
