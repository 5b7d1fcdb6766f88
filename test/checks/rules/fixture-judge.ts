import type { RuleFixture } from './fixture';
import type { Finding } from '../../../src/checks/finding';
import { Judge } from '../../../src/checks/judge';
import { rulesFor } from '../../../src/checks/rules';
import { allowedNames } from '../../../src/checks/rules/allowed-names';
import { TemplateDeployment } from '../../../src/readers/templates/template-deployment';

/** All rules, with the policy of a fixture. */
export function judgeFor({ allowedDomains, turnedOn }: Pick<RuleFixture, 'allowedDomains' | 'turnedOn'>): Judge {
  const rules = rulesFor(turnedOn ? { [turnedOn]: 'warning' } : {});
  return new Judge(allowedDomains ? [...rules, allowedNames(allowedDomains)] : rules);
}

/** All that all rules find in a fixture, read as templates that no CDK made. */
export function findingsInTemplates(fixture: RuleFixture): Finding[] {
  const judge = judgeFor(fixture);
  const deployment = new TemplateDeployment();
  return fixture.stacks
    .map(({ name, template, ...place }) => deployment.add({ file: `${name}.json`, path: name, stackName: name, template: { ...template }, ...place }))
    .flatMap(({ resources }) => resources)
    .flatMap((resource) => judge.judge(resource));
}
