import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { SLOTS } from '../../src/catalog/slots';
import { RULES } from '../../src/checks/rules';
import { judgedTypes, matches, targetNames } from '../../src/hook/target-names';

const NAMES = targetNames(judgedTypes());

/** Every resource type of CloudFormation. */
const EVERY_TYPE = [...loadAwsServiceSpecSync().all('resource')].map(({ cloudFormationType }) => cloudFormationType);

test('CloudFormation takes 50 names', () => {
  expect(NAMES.length).toBeLessThanOrEqual(50);
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

test('each type at which a rule looks is matched, but for those of SAM, which a Transform replaces, and custom resources', () => {
  const types = [...new Set([...SLOTS.map(({ type }) => type), ...RULES.flatMap(({ judgeResource }) => judgeResource?.types ?? [])])];
  expect(types.filter((type) => !NAMES.some((name) => matches(name, type))).filter((type) => !/^(AWS::Serverless|Custom)::/.test(type))).toEqual([]);
});

test('each name matches a type at which a rule looks', () => {
  expect(NAMES.filter((name) => !judgedTypes().some((type) => matches(name, type)))).toEqual([]);
});

test('few other types are matched, and none of those that a stack has many of', () => {
  const others = EVERY_TYPE.filter((type) => NAMES.some((name) => matches(name, type)) && !judgedTypes().includes(type));
  expect(others.length).toBeLessThan(40);
  expect(others.filter((type) => /^AWS::(IAM|S3|Lambda|Logs|CloudFormation|ApiGateway::(Method|Resource)|EC2::(SecurityGroup|Subnet|Route$))/.test(type))).toEqual([]);
});

test('names of one service become one with a wildcard, in whole words, those that are most alike first', () => {
  const types = ['AWS::A::Domain', 'AWS::A::DomainName', 'AWS::B::Thing', 'AWS::AV2::DomainName', 'AWS::C::LeftEnd', 'AWS::C::RightEnd'];
  expect(targetNames(types, 6)).toEqual([...types].sort());
  expect(targetNames(types, 5)).toEqual(['AWS::A*::DomainName', 'AWS::A::Domain', 'AWS::B::Thing', 'AWS::C::LeftEnd', 'AWS::C::RightEnd']);
  expect(targetNames(types, 4)).toEqual(['AWS::A*::DomainName', 'AWS::A::Domain', 'AWS::B::Thing', 'AWS::C::*End']);
});

test('a whole service is the last resort, and never a busy one', () => {
  expect(targetNames(['AWS::A::Left', 'AWS::A::Right', 'AWS::EC2::Vpc', 'AWS::EC2::Eip'], 3)).toEqual(['AWS::A::*', 'AWS::EC2::Eip', 'AWS::EC2::Vpc']);
  expect(() => targetNames(['AWS::EC2::Vpc', 'AWS::EC2::Eip'], 1)).toThrow('2 names are left of 2 and have nothing in common: a hook takes 1');
});

test.each([
  ['AWS::A::B', 'AWS::A::B', true],
  ['AWS::A::B', 'AWS::A::BC', false],
  ['AWS::A::B*', 'AWS::A::B', true],
  ['AWS::A::*C', 'AWS::A::BC', true],
  ['AWS::A*::C', 'AWS::A::D', false],
  ['AWS::A::B*BC', 'AWS::A::BC', false],
])('%s and %s match: %s', (pattern, name, expected) => {
  expect(matches(pattern, name)).toBe(expected);
});
