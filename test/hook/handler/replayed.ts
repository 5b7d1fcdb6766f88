import { resourceEvent } from './events';
import { resourcesThatStandAlone } from './resolved-fixture';
import { Judge } from '../../../src/checks/judge';
import { RULES } from '../../../src/checks/rules';
import type { RuleFixture } from '../../checks/rules/fixture';
import { FIXTURES } from '../../checks/rules/fixtures';

const judge = new Judge(RULES);

/** The fixtures with resources that a hook may see all of. A hook asks no rule that a severity turns on. */
const ASKED = Object.entries(FIXTURES).map(([rule, fixtures]) => [rule, fixtures.filter(({ turnedOn }) => !turnedOn)] as const);

/** The resources that a hook sees all of, each with its event. */
export const REPLAYED = ASKED.flatMap(([rule, fixtures]) => fixtures.flatMap((fixture) => resourcesThatStandAlone(fixture)
  .filter(({ resource: { type }, alone: { stacks: [{ region, account }] } }) => judge.looksAt(type) && region !== undefined && account !== undefined)
  .map(({ resource, alone }): [string, string, RuleFixture, Record<string, unknown>] => {
    const { stacks: [{ name, region, account }] } = alone;
    const stackId = `arn:aws:cloudformation:${region}:${account}:stack/${name}/51af3dc0-da77-11e4-872e-1234567db123`;
    // What the hook sees has passed through JSON.
    const event = JSON.parse(JSON.stringify(resourceEvent(resource, { stackId, awsAccountId: account })));
    return [rule, `${resource.logicalId} of ${fixture.name}`, alone, event];
  })));
