import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureNlb } from '../../../src';

test('what has an HTTPS listener, or is an imported one, is refused with what to write', () => {
  const stack = new WebStack(SYDNEY);
  const { vpc, hostedZone } = stack;
  const alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
  const inFrontOf = (listener: unknown) => {
    stack.node.tryRemoveChild('Fixed');
    return new SecureNlb(stack, 'Fixed', { vpc, applicationListener: listener as ApplicationListener });
  };
  const given = (listener: unknown) => () => inFrontOf(listener);
  const text = 'SecureNlb "Shop/Fixed": applicationListener must be an ApplicationListener of this app, got ';
  expect(given(alb.addHttpsListener('Further', { port: 9443 }))).toThrow(text);
  expect(given(alb.addHttpsListener('Other', { port: 8443 }))).toThrow(': write its member listener');
  expect(given(alb)).toThrow(': write its member httpsListener');
  const imported = ApplicationListener.fromApplicationListenerAttributes(stack, 'Imported', {
    listenerArn: 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:listener/app/web/0a1b/2c3d',
    securityGroup: SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0'),
  });
  expect(given(imported)).toThrow(': an imported listener does not know its load balancer: create the listener in this app');
  expect(given(inFrontOf(alb.httpsListener).listener)).toThrow(': write alb.httpsListener');
});
