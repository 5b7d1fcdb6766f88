import { Judge } from '../../src/checks/judge';
import { listenerPort } from '../../src/checks/rules/listener-port';
import { recordName } from '../../src/checks/rules/record-name';
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

test('a claimant of a nested stack is certain, as is one of the stack around it', () => {
  const parent = stackOf({ Resources: { One: record('www.example.com'), Inner: { Type: 'AWS::CloudFormation::Stack' } } });
  const inner = nest(parent, 'Inner', { Resources: { Two: record('www.example.com') } });
  expect(judge.judge(resourceIn(inner, 'Two')).map(({ severity }) => severity)).toEqual(['error']);
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
