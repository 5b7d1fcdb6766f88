import { check, MESSAGE } from './assembly';
import { RULES } from '../../../src/checks/rules';
import { run } from '../run';

test('a stack is a suite, and a rule a test that fails when it is broken', () => {
  const { out } = check('junit');
  expect(out).toContain(`<testsuite name="Web" tests="${RULES.length}" failures="1">`);
  expect(out).toContain(`<testcase name="cdk-acm::certificate-region" classname="Web">\n      <failure message="${MESSAGE}">`);
  expect(out).toContain('<testcase name="cdk-acm::supported-service" classname="Web"/>');
});

test('a warning is told, and no failure', () => {
  const { out } = check('junit', '--severity', 'certificate-region=warning');
  expect(out).toContain('failures="0"');
  expect(out).toContain('<system-out>cdk-acm::certificate-region');
});

test('what could not be checked is an error, with its text escaped', () => {
  expect(run('check', '/<"&', '--format', 'junit').out).toContain('<error message="there is no file or directory &quot;/&lt;&quot;&amp;&quot;');
});
