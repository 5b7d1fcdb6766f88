import * as fc from 'fast-check';
import { leavesIn, withLeaves } from './leaves';
import { resource } from './resources';
import { ANY_VALUE, UNKNOWN_VALUE } from './values';
import { TemplateDeployment } from '../../../src/readers/templates/template-deployment';
import { certificateArn, type RuleFixture, type StackFixture } from '../rules/fixture';
import { judgeFor } from '../rules/fixture-judge';
import { FIXTURES } from '../rules/fixtures';

const WEB = { name: 'Web', region: 'us-east-1', account: '111122223333' };
const Parameters = { Given: { Type: 'String' }, Unasked: { Type: 'String' } };

/** The rules that are broken in stacks of these templates. */
function broken(stacks: readonly (Omit<StackFixture, 'template'> & { readonly template: object })[], allowedDomains?: string[]): string[] {
  const judge = judgeFor({ allowedDomains });
  const deployment = new TemplateDeployment();
  const added = stacks.map(({ name, template, ...env }) =>
    deployment.add({ file: name, path: name, stackName: name, template: { ...template }, ...env }));
  return [...new Set(added.flatMap((stack) => stack.resources).flatMap((each) => judge.judge(each)).map(({ rule }) => rule))];
}

test('whatever a template holds, nothing throws', () => {
  fc.assert(fc.property(
    fc.record({ One: resource(ANY_VALUE), Cert: resource(ANY_VALUE), Given: resource(ANY_VALUE) }, { requiredKeys: ['One'] }),
    fc.dictionary(fc.constantFrom('IsProd', 'IsOther'), ANY_VALUE),
    fc.dictionary(fc.constantFrom('Given', 'Out'), ANY_VALUE),
    (Resources, Conditions, Outputs) => {
      broken([{ ...WEB, template: { Parameters, Resources, Conditions, Mappings: Outputs, Outputs } }], ['*.corp.example']);
    },
  ), { numRuns: 2000 });
});

test('a resource of which nobody knows anything breaks no rule', () => {
  fc.assert(fc.property(resource(UNKNOWN_VALUE), ({ Type, Properties }) => {
    // What is left out is known: without a method, validation is by email, and an alias needs a certificate whatever its text is, and
    // an API without an endpoint type takes no RegionalCertificateArn that is no empty text. So is what is there: two certificates are one too many.
    const One = { Type, Properties: { ValidationMethod: 'DNS', ...Properties } };
    const rules = broken([{ ...WEB, template: { Parameters, Resources: { One } } }], ['*.corp.example']);
    const known = ['alias-certificate', 'required-certificate', ...Type === 'AWS::ApiGateway::DomainName' ? ['certificate-property'] : []];
    expect(rules.filter((rule) => !known.includes(rule))).toEqual([]);
  }), { numRuns: 2000 });
});

/** An app in which a few values are unknown that were known. A property that is left out stays so: one that is there can be one too many. */
function forgotten({ stacks }: RuleFixture, changes: readonly (readonly [number, unknown])[]) {
  const leaves = stacks.flatMap(({ template }) => Object.values(template.Resources)).reduce((sum, { Properties }) => sum + leavesIn(Properties), 0);
  const unknown = new Map(changes.map(([index, value]) => [index % Math.max(1, leaves), value]));
  let next = 0;
  return stacks.map((stack) => {
    const Resources = Object.fromEntries(Object.entries(stack.template.Resources).map(([id, each]) =>
      [id, {
        ...each,
        Properties: withLeaves(each.Properties, (leaf) => {
          const value = unknown.get(next++);
          return leaf === '' || leaf === 'AWS::NoValue' ? leaf : value ?? leaf;
        }),
      }]));
    return { ...stack, template: { ...stack.template, Parameters: { ...stack.template.Parameters, ...Parameters }, Resources } };
  });
}

const APPS = Object.entries(FIXTURES).flatMap(([rule, fixtures]) => fixtures.map((fixture) => [rule, fixture] as const));

test('what becomes unknown in an app breaks no rule that it did not break before', () => {
  // Two values that become one and the same unknown are known to be equal, which can break a rule.
  const changed = fc.uniqueArray(fc.tuple(fc.nat(), UNKNOWN_VALUE), { minLength: 1, maxLength: 3, selector: ([, value]) => JSON.stringify(value) });
  fc.assert(fc.property(fc.constantFrom(...APPS), changed, ([rule, fixture], changes) => {
    // Where one name of too many is unknown, those that are left can still be more than the quota.
    const before = fixture.verdict === 'fail' ? [rule, ...rule === 'certificate-names' ? ['names-quota'] : []] : [];
    expect(before).toEqual(expect.arrayContaining(broken(forgotten(fixture, changes), fixture.allowedDomains)));
  }), { numRuns: 4000 });
});

test('a certificate that becomes known in a slot can break a rule: the random resources reach the rules', () => {
  const found = new Set<string>();
  fc.assert(fc.property(resource(fc.constant(certificateArn('eu-west-1', '444455556666'))), (One) => {
    broken([{ ...WEB, template: { Resources: { One } } }]).forEach((rule) => found.add(rule));
  }), { numRuns: 1000 });
  expect([...found]).toEqual(expect.arrayContaining(['certificate-region', 'certificate-account', 'supported-service']));
});
