import { RULE_IDS } from '../../src/checks/rules';
import { insteadOfRule, unknownRuleText } from '../../src/checks/unknown-rule';

test.each([
  ['certificate-regoin', 'certificate-region'], ['certificateRegion', 'certificate-region'], ['cdk-acm::tls-policies', 'tls-policy'], ['cdk-acm/https-only', 'https-only'],
])('in place of %s the text says %s', (id, meant) => {
  expect(unknownRuleText(id)).toBe(`there is no rule "${id}": write "${meant}"`);
});

test('the prefix is written where it is needed', () => {
  expect(insteadOfRule('tsl-policy', 'cdk-acm::')).toBe('write "cdk-acm::tls-policy"');
});

test('all rules are named where none resembles the ID', () => {
  expect(insteadOfRule('everything')).toBe(`the rules are ${RULE_IDS.join(', ')}`);
});
