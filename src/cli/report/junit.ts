import XMLBuilder from 'fast-xml-builder';
import { unjudgedIn } from './unjudged';
import { findingText } from '../../checks/finding-text';
import { PREFIX, type Rule } from '../../checks/rule';
import { Severity } from '../../checks/severity';
import { printable } from '../../names/printable';
import type { TemplateStack } from '../../readers/templates/template-stack';
import type { Report, TemplateFinding } from '../check/check-templates';

/**
 * For everything that shows test results: each stack is a suite, and each rule a test of it.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function junitReport(report: Report): string {
  const { rules, findings, problems, stacks } = report;
  const suites = stacks.map((stack) => suiteOf(stack, rules, findings.filter((finding) => finding.resource.stack === stack)));
  const errors = problems.map((problem) => ({ '@name': printable(problem), '@classname': 'input', 'error': { '@message': printable(problem) } }));
  const unjudged = unjudgedIn(report).map(({ text }) => ({ '@name': text, '@classname': 'not judged', 'skipped': { '@message': text } }));
  return new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true }).build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    'testsuites': {
      '@name': 'cdk-acm',
      'testsuite': [
        ...suites,
        ...errors.length > 0 ? [{ '@name': 'input', '@tests': errors.length, '@errors': errors.length, 'testcase': errors }] : [],
        ...unjudged.length > 0 ? [{ '@name': 'not judged', '@tests': unjudged.length, '@skipped': unjudged.length, 'testcase': unjudged }] : [],
      ],
    },
  });
}

function suiteOf({ path }: TemplateStack, rules: readonly Rule[], findings: readonly TemplateFinding[]) {
  const cases = rules.map((rule) => {
    const broken = findings.filter((finding) => finding.rule === rule.id);
    const errors = broken.filter((finding) => finding.severity === Severity.ERROR);
    const warnings = broken.filter((finding) => finding.severity === Severity.WARNING);
    return {
      '@name': PREFIX + rule.id,
      '@classname': printable(path),
      ...errors.length > 0 ? { failure: { '@message': errors.map((finding) => printable(finding.message)).join('; '), '#text': told(errors) } } : {},
      ...warnings.length > 0 ? { 'system-out': told(warnings) } : {},
    };
  });
  return { '@name': printable(path), '@tests': cases.length, '@failures': cases.filter((each) => 'failure' in each).length, 'testcase': cases };
}

function told(findings: readonly TemplateFinding[]): string {
  return findings.map(findingText).join('\n\n');
}
