import { Lazy } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { leavesIn, withLeaves } from './leaves';
import type { RuleFixture } from '../rules/fixture';
import { findingsIn } from '../rules/fixture-app';
import { FIXTURES } from '../rules/fixtures';

/** A token that resolves to this value: to the whole of it, or to its end. */
function token(leaf: unknown, from: number): unknown {
  if (typeof leaf !== 'string') return Lazy.any({ produce: () => leaf });
  const start = from % (leaf.length + 1);
  return `${leaf.slice(0, start)}${Lazy.string({ produce: () => leaf.slice(start) })}`;
}

function withTokens(fixture: RuleFixture, changes: readonly (readonly [number, number])[]): RuleFixture {
  return {
    ...fixture,
    stacks: fixture.stacks.map((stack) => {
      const Resources = Object.fromEntries(Object.entries(stack.template.Resources).map(([id, each]) => {
        const starts = new Map(changes.map(([index, start]) => [index % Math.max(1, leavesIn(each.Properties)), start]));
        const Properties = withLeaves(each.Properties, (leaf, index) => {
          const start = starts.get(index);
          return start === undefined ? leaf : token(leaf, start);
        });
        return [id, { ...each, Properties: Properties as Record<string, unknown> }];
      }));
      return { ...stack, template: { ...stack.template, Resources } };
    }),
  };
}

const APPS = Object.entries(FIXTURES).flatMap(([rule, fixtures]) => fixtures.map((fixture) => [rule, fixture] as const));

test('a token is judged as what it resolves to', () => {
  const changed = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(fc.constantFrom(...APPS), changed, ([rule, fixture], changes) => {
    expect(findingsIn(withTokens(fixture, changes)).map((finding) => finding.rule)).toEqual(fixture.verdict === 'fail' ? [rule] : []);
  }), { numRuns: 1000 });
});
