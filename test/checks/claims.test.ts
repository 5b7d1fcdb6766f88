import { earlierClaimant, type Claimant } from '../../src/checks/claims';
import { Judge } from '../../src/checks/judge';
import { listenerPort } from '../../src/checks/rules/listener-port';
import { recordName } from '../../src/checks/rules/record-name';
import type { Resource } from '../../src/deployment/deployment';
import { valuesAt } from '../../src/deployment/property';
import { inEveryScenario } from '../../src/deployment/scenarios';
import { TemplateDeployment } from '../../src/readers/templates/template-deployment';
import { nest, resourceIn, stackOf } from '../deployment/templates';

const MANY = 5000;
const HALF_A_MINUTE = 30_000;
const judge = new Judge([listenerPort, recordName]);
const listener = (Port: unknown, properties: object = {}) => ({
  Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Alb' }, Port, Protocol: 'HTTPS', ...properties },
});
const ALB = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' };
const record = (Name: string, properties: object = {}) => ({ Type: 'AWS::Route53::RecordSet', Properties: { HostedZoneId: 'Z1', Name, Type: 'A', ...properties } });

test('each further claimant is reported, with the first one', () => {
  const { resources } = stackOf({ Resources: { Alb: ALB, One: listener(443), Two: listener(443), Three: listener(443) } });
  expect(resources.flatMap((each) => judge.judge(each)).map(({ resource, message }) => [resource.logicalId, message])).toEqual([
    ['Two', 'Web/Two listens on port 443 of Web/Alb, but Web/One already does'],
    ['Three', 'Web/Three listens on port 443 of Web/Alb, but Web/One already does'],
  ]);
});

test('what comes after a claimant is not read', () => {
  const stack = stackOf({ Resources: { Alb: ALB, One: listener(443), Two: listener(443), Three: listener(443) } });
  let isRead = false;
  Object.defineProperty(resourceIn(stack, 'Three'), 'properties', { get: () => isRead = true });
  expect(judge.judge(resourceIn(stack, 'Two'))).toHaveLength(1);
  expect(isRead).toBe(false);
});

test('a claimant of a nested stack is certain, as is one of the stack around it', () => {
  const parent = stackOf({ Resources: { One: record('www.example.com'), Inner: { Type: 'AWS::CloudFormation::Stack' } } });
  const inner = nest(parent, 'Inner', { Resources: { Two: record('www.example.com') } });
  expect(judge.judge(resourceIn(inner, 'Two')).map(({ severity }) => severity)).toEqual(['error']);
});

test('a claimant of the same stack counts before one of another stack, which may replace it', () => {
  const deployment = new TemplateDeployment();
  const add = (name: string, ...records: string[]) => deployment.add({
    file: `${name}.json`,
    path: name,
    stackName: name,
    region: 'eu-west-1',
    account: '111122223333',
    template: { Resources: Object.fromEntries(records.map((each) => [each, record('www.example.com')])) },
  });
  add('Other', 'Zero');
  const { resources } = add('Web', 'One', 'Two');
  expect(resources.flatMap((each) => judge.judge(each)).map(({ message, severity }) => [severity, message.replace(/ the record.*but/, '')])).toEqual([
    ['warning', 'Web/One writes Other/Zero already writes www.example.com A in the same hosted zone'],
    ['error', 'Web/Two writes Web/One already writes www.example.com A in the same hosted zone'],
  ]);
});

test('also if the one of the other stack is refused for another reason', () => {
  const deployment = new TemplateDeployment();
  const add = (name: string, Resources: Record<string, object>) =>
    deployment.add({ file: `${name}.json`, path: name, stackName: name, region: 'eu-west-1', account: '111122223333', template: { Resources } });
  add('Other', { Zero: record('www.example.com', { Type: 'CNAME' }) });
  const { resources } = add('Web', { One: record('www.example.com'), Two: record('www.example.com') });
  expect(resources.flatMap((each) => judge.judge(each)).map(({ message, severity }) => [severity, message.replace(/ the record.*but/, '')])).toEqual([
    ['warning', 'Web/One writes Other/Zero already writes www.example.com CNAME in the same hosted zone'],
    ['error', 'Web/Two writes Web/One already writes www.example.com A in the same hosted zone'],
  ]);
});

test('two are only compared in scenarios in which both are deployed', () => {
  const isStage = (stage: string) => ({ 'Fn::Equals': [{ Ref: 'Stage' }, stage] });
  const { resources } = stackOf({
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { A: isStage('a'), B: isStage('b') },
    Resources: { Alb: ALB, One: { ...listener(443), Condition: 'A' }, Two: { ...listener(443), Condition: 'B' }, Three: listener({ 'Fn::If': ['A', 80, 443] }) },
  });
  expect(resources.flatMap((each) => judge.judge(each)).map(({ message, when }) => `${message}, ${when}`)).toEqual([
    'Web/Three listens on port 443 of Web/Alb, but Web/Two already does, when parameter Stage is "b"',
  ]);
});

test.each([
  ['MinLength', { Type: 'String', MinLength: 1 }, ''],
  ['AllowedPattern', { Type: 'String', AllowedPattern: 'arn:.+' }, ''],
  ['MinValue', { Type: 'Number', MinValue: 443 }, '80'],
])('nor in scenarios that the %s of a parameter rules out', (_, P, text) => {
  const { resources } = stackOf({
    Parameters: { P },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, text] } },
    Resources: { Alb: ALB, One: listener(443), Two: { ...listener(443), Condition: 'C' } },
  });
  expect(resources.flatMap((each) => judge.judge(each))).toEqual([]);
});

test.each([
  ['a macro returns', { 'Fn::Transform': { Name: 'Unique' } }],
  ['is put together of what a macro returns', { 'Fn::Join': ['.', [{ 'Fn::Transform': { Name: 'Unique' } }, 'example.com']] }],
  ['is a list', []],
  ['is a map', {}],
])('nor are two names of which each %s', (_, Name) => {
  const { resources } = stackOf({ Resources: { One: record('', { Name }), Two: record('', { Name }) } });
  expect(resources.flatMap((each) => judge.judge(each))).toEqual([]);
});

test('records with the same name but another routing identifier each are judged in time that grows with their number', () => {
  const records = Array.from({ length: MANY }, (_, index) => [`R${index}`, record('www.example.com', { SetIdentifier: `${index}`, Weight: 1 })]);
  const { resources } = stackOf({ Resources: Object.fromEntries(records) });
  const started = Date.now();
  expect(resources.flatMap((each) => judge.judge(each))).toEqual([]);
  expect(Date.now() - started).toBeLessThan(HALF_A_MINUTE);
});

test('so are records with the same name and identifier', () => {
  const records = Array.from({ length: MANY }, (_, index) => [`R${index}`, record('www.example.com')]);
  const { resources } = stackOf({ Resources: Object.fromEntries(records) });
  const started = Date.now();
  expect(resources.flatMap((each) => judge.judge(each))).toHaveLength(MANY - 1);
  expect(Date.now() - started).toBeLessThan(HALF_A_MINUTE);
});

const ROWS = Array.from({ length: 500 }, (_, index) => [`row${index}`, { value: `${index}` }]);
const MAP = Object.fromEntries(ROWS) as Record<string, unknown>;
const anyRow = (parameter: string) => ({ 'Fn::FindInMap': ['Map', { Ref: parameter }, 'value'] });
const PARAMETERS = { A: { Type: 'String' }, B: { Type: 'String' }, C: { Type: 'String' } };

test.each<[string, object, object]>([
  ['a record', record('www.example.com', { Name: anyRow('A'), HostedZoneId: anyRow('B'), SetIdentifier: anyRow('C') }), record('www.example.com')],
  ['a listener', listener(anyRow('A'), { LoadBalancerArn: anyRow('B') }), listener(443)],
])('%s that can take too many things is not compared, and the others say so', (_, one, other) => {
  const stack = stackOf({ Parameters: PARAMETERS, Mappings: { Map: MAP }, Resources: { Alb: ALB, One: one, Other: other } });
  const started = Date.now();
  expect(judge.judgement(resourceIn(stack, 'Other'))).toEqual({ findings: [], obstacles: ['claims'] });
  expect(Date.now() - started).toBeLessThan(HALF_A_MINUTE);
});

const conditional = (length: number) => {
  const indexes = Array.from({ length }, (_, index) => index);
  const named = <T>(prefix: string, make: (index: number) => T) => Object.fromEntries(indexes.map((index) => [`${prefix}${index}`, make(index)]));
  return stackOf({
    Parameters: named('P', () => ({ Type: 'String' })),
    Conditions: named('C', (index) => ({ 'Fn::Equals': [{ Ref: `P${index}` }, 'x'] })),
    Resources: { Alb: ALB, ...named('L', (index) => ({ ...listener(443), Condition: `C${index}` })) },
  });
};

test.each([[20, []], [21, ['claims']]])('of %d earlier resources, those after the 20th are not compared', (earlier, obstacles) => {
  const { findings, obstacles: met } = judge.judgement(resourceIn(conditional(earlier + 1), `L${earlier}`));
  expect([findings.length, met]).toEqual([20, obstacles]);
});

test('of two elements in one place, each claims what it is in its own scenario', () => {
  const group = (...names: string[]) => names.map((Name) => ({ Name, Type: 'A' }));
  const { resources } = stackOf({
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { Production: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: {
      First: record('test.example.com'),
      Second: record('www.example.com'),
      Group: {
        Type: 'AWS::Route53::RecordSetGroup',
        Properties: { HostedZoneId: 'Z1', RecordSets: { 'Fn::If': ['Production', group('www.example.com'), group('test.example.com')] } },
      },
    },
  });
  expect(resources.flatMap((each) => judge.judge(each)).map(({ message, when }) => [/but (\S+)/.exec(message)?.[1], when])).toEqual([
    ['Web/Second', 'when parameter Stage is "prod"'],
    ['Web/First', 'when parameter Stage is not "prod"'],
  ]);
});

test('the obstacles to reading one resource are not those of another', () => {
  const { resources } = stackOf({ Resources: { Group: { Type: 'AWS::Route53::RecordSetGroup', Properties: { RecordSets: 'x' } }, One: record('www.example.com') } });
  expect(resources.map((each) => judge.judgement(each).obstacles)).toEqual([['RecordSets is not a list'], []]);
});

test('the elements of a list are read once in a scenario, however many are compared with them', () => {
  const list = resourceIn(stackOf({ Resources: { List: { Type: 'Custom::List', Properties: { Items: [1, 2, 3, 4, 5] } } } }), 'List');
  const claimantsIn = jest.fn((resource: Resource): Claimant[] => valuesAt(resource, 'Items[]').map((within) => ({ resource, within })));
  const earlier = earlierClaimant({ types: ['Custom::List'], claimantsIn, claimsOf: () => ({ claimed: ['it'], excluded: ['it'] }) });
  const found = inEveryScenario(() => valuesAt(list, 'Items[]').map((within) => earlier({ resource: list, within })?.within));
  const [first] = valuesAt(list, 'Items[]');
  expect(found).toEqual([undefined, first, first, first, first]);
  // once for the index, and once for the scenario
  expect(claimantsIn).toHaveBeenCalledTimes(2);
});
