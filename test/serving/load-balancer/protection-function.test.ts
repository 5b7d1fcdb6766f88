import { NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureNlb } from '../../../src';

interface Statement {
  readonly Action: unknown;
  readonly Resource: { readonly Ref: string };
}

interface Resource {
  readonly Properties?: { readonly PolicyDocument?: { readonly Statement: Statement[] } };
}

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function alb(id = 'Web', scope: Stack = stack): SecureAlb {
  const { vpc, hostedZone } = stack;
  return new SecureAlb(scope, id, { vpc, domainNames: [`${id.toLowerCase()}.example.com`], hostedZone, accessLogs: false });
}

test('its role may read the attributes of load balancers, and the status of its stack', () => {
  alb();
  stack.template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: [
        { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Effect: 'Allow' },
        { Action: 'elasticloadbalancing:DescribeLoadBalancerAttributes', Effect: 'Allow', Resource: '*' },
        { Action: 'cloudformation:DescribeStacks', Effect: 'Allow', Resource: { Ref: 'AWS::StackId' } },
      ],
    },
  });
});

test('the load balancers of a stack share it', () => {
  const { vpc, hostedZone } = stack;
  alb();
  alb('Admin');
  new SecureNlb(stack, 'Mqtt', { vpc, domainNames: ['mqtt.example.com'], hostedZone, accessLogs: false }).addTargets('Broker', { port: 1883 });
  const { template } = stack;
  template.resourceCountIs('Custom::CdkAcmDeletionProtection', 3);
  template.resourceCountIs('AWS::Lambda::Function', 1);
});

test('in a nested stack, its role may also read the status of the stacks around it', () => {
  const outer = new NestedStack(stack, 'Outer');
  const inner = new NestedStack(outer, 'Inner');
  alb('Web', inner);
  const { Resources, Parameters } = Template.fromStack(inner).toJSON() as { Resources: Record<string, Resource>; Parameters: object };
  const asked = Object.values(Resources).flatMap(({ Properties }) => Properties?.PolicyDocument?.Statement ?? [])
    .filter(({ Action }) => Action === 'cloudformation:DescribeStacks').map((statement) => statement.Resource.Ref);
  expect(asked).toEqual(['AWS::StackId', expect.any(String), expect.any(String)]);
  // each template passes its own ID to those that are nested in it
  expect(Object.keys(Parameters)).toEqual(expect.arrayContaining(asked.slice(1)));
  const [passed] = Object.values(Template.fromStack(outer).findResources('AWS::CloudFormation::Stack')).map(({ Properties }) => Properties.Parameters);
  expect(passed[asked[1]]).toEqual({ Ref: 'AWS::StackId' });
  const [fromRoot] = Object.values(stack.template.findResources('AWS::CloudFormation::Stack')).map(({ Properties }) => Properties.Parameters);
  expect(fromRoot[passed[asked[2]].Ref]).toEqual({ Ref: 'AWS::StackId' });
});
