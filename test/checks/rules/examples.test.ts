import { Validations, type App, type Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { EXAMPLES } from '../../../examples/rules';
import { appWith } from '../../../examples/rules/app';
import { CertificateChecks, Severity } from '../../../src';
import { RULE_FACTS, RULES_ON_REQUEST } from '../../../src/checks/rules';

const IDS = RULE_FACTS.map(({ id }) => id);

/** Each of these is asked for its own example only. */
const ON_REQUEST = RULES_ON_REQUEST.map(({ id }) => id);

/** Synthesizes with every finding as an error, and says which rules are broken. */
function broken({ app, stack }: { readonly app: App; readonly stack: Stack }, rule: string): string[] {
  // The example of allowed names applies the checks itself.
  const asked = IDS.filter((id) => id === rule || !ON_REQUEST.includes(id));
  CertificateChecks.apply(app, { severity: Object.fromEntries(asked.map((id) => [id, Severity.ERROR])) });
  try {
    app.synth();
  } catch (error) {
    return [...new Set([...(error as Error).message.matchAll(/cdk-acm::([\w-]+) at /g)].map(([, id]) => id))];
  }
  Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm::'));
  return [];
}

test('each rule has an example', () => {
  expect(Object.keys(EXAMPLES)).toEqual(IDS);
});

describe.each(Object.entries(EXAMPLES))('the example of %s', (rule, { wrong, right }) => {
  test('breaks this rule alone where it is wrong', () => {
    expect(broken(appWith(wrong), rule)).toEqual([rule]);
  });

  test('breaks none where it is right', () => {
    expect(broken(appWith(right), rule)).toEqual([]);
  });

  test('is silenced where it is acknowledged', () => {
    const example = appWith(wrong);
    Validations.of(example.stack).acknowledge({ id: `cdk-acm::${rule}`, reason: 'somebody knows better' });
    expect(broken(example, rule)).toEqual([]);
  });
});
