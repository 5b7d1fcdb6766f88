import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListenerRule, ListenerAction, ListenerCondition } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { SecureAlb } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const { httpsListener } = new SecureAlb(stack, 'Shop', { vpc, domainNames: ['shop.example.com'], hostedZone });
  httpsListener.addAction('Health', {
    priority: 10, conditions: [ListenerCondition.pathPatterns(['/health'])], action: ListenerAction.fixedResponse(200),
  });
  new ApplicationListenerRule(stack, 'Sale', {
    listener: httpsListener,
    priority: 10,
    conditions: [ListenerCondition.pathPatterns(['/sale'])],
    action: ListenerAction.redirect({ path: '/offers' }),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const { httpsListener } = new SecureAlb(stack, 'Shop', { vpc, domainNames: ['shop.example.com'], hostedZone });
  httpsListener.addAction('Health', {
    priority: 10, conditions: [ListenerCondition.pathPatterns(['/health'])], action: ListenerAction.fixedResponse(200),
  });
  new ApplicationListenerRule(stack, 'Sale', {
    listener: httpsListener,
    priority: 20,
    conditions: [ListenerCondition.pathPatterns(['/sale'])],
    action: ListenerAction.redirect({ path: '/offers' }),
  });
}
