import { REPLAYED } from './replayed';
import { handler } from '../../../src/hook/handler/hook';
import { findingsInTemplates } from '../../checks/rules/fixture-judge';
import { FIXTURES } from '../../checks/rules/fixtures';

/** The rules that find nothing in one resource alone: it refers to the certificate, the zone or the load balancer that they compare it with. */
const NEED_OTHERS = [
  'exportable-certificate', 'certificate-reference', 'key-algorithm', 'certificate-kind', 'name-coverage', 'record-coverage', 'listener-port', 'record-name',
  'ownership-certificate', 'issuing-authority', 'validation-zone', 'validation-zone-account', 'expiry-alarm-threshold',
];

afterEach(() => {
  delete process.env.CERTIFICATE_HOOK;
});

test('each rule is replayed that finds something in one resource', () => {
  const found = REPLAYED.filter(([rule, , alone]) => findingsInTemplates(alone).some((finding) => finding.rule === rule)).map(([rule]) => rule);
  expect(Object.keys(FIXTURES).filter((rule) => !found.includes(rule))).toEqual(NEED_OTHERS);
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
