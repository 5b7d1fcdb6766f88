import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { ListenerAction, ListenerCondition } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IpTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb } from '../../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

let stack: WebStack;
let alb: SecureAlb;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  const { vpc, hostedZone } = stack;
  alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
});

test('a request is answered 404 as long as nobody says otherwise', () => {
  stack.template.hasResourceProperties(LISTENER, {
    Port: 443,
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: Match.objectLike({ StatusCode: '404' }) }],
  });
});

test('targets take the place of the 404, without a warning', () => {
  alb.addTargets('Service', { port: 8080, targets: [new IpTarget('10.0.0.1')] });

  stack.template.hasResourceProperties(LISTENER, {
    Port: 443,
    DefaultActions: [{ Type: 'forward', TargetGroupArn: Match.anyValue() }],
  });
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('an action given to the inner listener takes the place of the 404 too', () => {
  alb.httpsListener.addAction('Busy', { action: ListenerAction.fixedResponse(503) });
  stack.template.hasResourceProperties(LISTENER, {
    Port: 443,
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }],
  });
});

test('targets with a condition leave the 404 to the other requests', () => {
  alb.addTargets('Api', {
    port: 8080,
    targets: [new IpTarget('10.0.0.1')],
    priority: 1,
    conditions: [ListenerCondition.pathPatterns(['/api/*'])],
  });
  stack.template.resourceCountIs('AWS::ElasticLoadBalancingV2::ListenerRule', 1);
  stack.template.hasResourceProperties(LISTENER, { Port: 443, DefaultActions: [Match.objectLike({ Type: 'fixed-response' })] });
});
