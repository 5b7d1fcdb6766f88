import { App, Aspects } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ApplicationLoadBalancer, BaseLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { attribute, SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureAlbProps, SecureNlb, SecureNlbProps } from '../../../src';

const TYPE = 'Custom::CdkAcmDeletionProtection';
const ATTRIBUTE = 'deletion_protection.enabled';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function alb(props: Partial<SecureAlbProps> = {}, id = 'Web'): SecureAlb {
  const { vpc, hostedZone } = stack;
  return new SecureAlb(stack, id, { vpc, domainNames: [`${id.toLowerCase()}.example.com`], hostedZone, accessLogs: false, ...props });
}

function nlb(props: Partial<SecureNlbProps> = {}): SecureNlb {
  const { vpc, hostedZone } = stack;
  const balancer = new SecureNlb(stack, 'Mqtt', { vpc, domainNames: ['mqtt.example.com'], hostedZone, accessLogs: false, ...props });
  balancer.addTargets('Broker', { port: 1883 });
  return balancer;
}

function logicalIdsOf(template: Template, type: string): string[] {
  return Object.keys(template.findResources(type));
}

test.each<[string, () => SecureAlb | SecureNlb]>([
  ['SecureAlb', alb],
  ['SecureAlb with deletionProtection: true', () => alb({ deletionProtection: true })],
  ['SecureNlb', nlb],
])('a function protects a %s after its creation, and its template does not', (_, create) => {
  const Ref = stack.getLogicalId(create().loadBalancer.node.defaultChild as never);
  const { template } = stack;
  template.hasResourceProperties(TYPE, { LoadBalancerArn: { Ref }, ServiceTimeout: '120' });
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { LoadBalancerAttributes: Match.not(Match.arrayWith([Match.objectLike({ Key: ATTRIBUTE })])) });
});

test('without protection, the template says so, and no function is there', () => {
  alb({ deletionProtection: false });
  nlb({ deletionProtection: false });
  const { template } = stack;
  template.allResourcesProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { LoadBalancerAttributes: attribute(ATTRIBUTE, 'false') });
  [TYPE, 'AWS::Lambda::Function', 'AWS::IAM::Role', 'AWS::IAM::Policy'].forEach((type) => template.resourceCountIs(type, 0));
});

test('the function may change the attributes of this load balancer, and of no other', () => {
  const Resource = { Ref: stack.getLogicalId(alb().loadBalancer.node.defaultChild as never) };
  stack.template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: [{ Action: 'elasticloadbalancing:ModifyLoadBalancerAttributes', Effect: 'Allow', Resource }] },
  });
});

test('the permission is there before protection is turned on, and until it is off', () => {
  alb();
  const [policy] = logicalIdsOf(stack.template, 'AWS::IAM::Policy').filter((id) => id.startsWith('Web'));
  stack.template.hasResource(TYPE, { DependsOn: [policy] });
});

test('one load balancer of a stack can depend on another', () => {
  nlb().node.addDependency(alb());
  alb({}, 'Admin').node.addDependency(stack.node.findChild('Mqtt'));
  expect(() => stack.template).not.toThrow();
});

test('a stack whose region and account are unknown has it too', () => {
  stack = new WebStack();
  alb();
  stack.template.resourceCountIs(TYPE, 1);
});

describe('setAttribute()', () => {
  const problem = `SecureAlb "Shop/Web": setAttribute() sets ${ATTRIBUTE}, which deletionProtection sets: use deletionProtection alone, or set it to false`;

  test.each(['true', 'false'])('does not set the attribute to %s beside the prop', (value) => {
    alb().loadBalancer.setAttribute(ATTRIBUTE, value);
    expect(() => stack.template).toThrow(problem);
  });

  test('sets other attributes', () => {
    alb().loadBalancer.setAttribute('idle_timeout.timeout_seconds', '30');
    expect(() => stack.template).not.toThrow();
  });

  test('does not set it by an Aspect for each load balancer either, unless the prop is false', () => {
    const app = new App();
    stack = new WebStack(SYDNEY, app);
    alb();
    Aspects.of(app).add({ visit: (each) => each instanceof BaseLoadBalancer && each.setAttribute(ATTRIBUTE, 'true') });
    expect(() => app.synth()).toThrow(problem);
  });

  test('sets it without protection by the prop', () => {
    alb({ deletionProtection: false }).loadBalancer.setAttribute(ATTRIBUTE, 'true');
    stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { LoadBalancerAttributes: attribute(ATTRIBUTE, 'true') });
  });
});

test('a plain load balancer that moves over keeps its logical ID, and its template leaves its protection as it is', () => {
  const before = new WebStack(SYDNEY);
  new ApplicationLoadBalancer(before, 'Web', { vpc: before.vpc, deletionProtection: true });
  alb();
  expect(logicalIdsOf(stack.template, 'AWS::ElasticLoadBalancingV2::LoadBalancer')).toEqual(logicalIdsOf(before.template, 'AWS::ElasticLoadBalancingV2::LoadBalancer'));
});

test('an app that is synthesized finds nothing wrong', () => {
  const app = new App();
  stack = new WebStack(SYDNEY, app);
  alb();
  expect(() => app.synth()).not.toThrow();
});
