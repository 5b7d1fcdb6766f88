import { Duration, type Stack } from 'aws-cdk-lib';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Surroundings } from './serving';
import { SecureAlb } from '../../../src';

/** Requests that go to another service, and one that is redirected. */
export function withRules(alb: SecureAlb, api: ecs.FargateService) {
  alb.addTargets('Api', {
    port: 80,
    targets: [api],
    priority: 10,
    conditions: [elbv2.ListenerCondition.pathPatterns(['/api/*'])],
  });
  alb.httpsListener.addAction('Moved', {
    priority: 20,
    conditions: [elbv2.ListenerCondition.pathPatterns(['/shop'])],
    action: elbv2.ListenerAction.redirect({ path: '/store', permanent: true }),
  });
}

/** Two versions that share the requests. */
export function withShares(stack: Stack, alb: SecureAlb, { vpc, service }: Surroundings, next: ecs.FargateService) {
  const stable = new elbv2.ApplicationTargetGroup(stack, 'Stable', { vpc, port: 80, targets: [service] });
  const canary = new elbv2.ApplicationTargetGroup(stack, 'Canary', { vpc, port: 80, targets: [next] });
  alb.httpsListener.addAction('Shares', {
    action: elbv2.ListenerAction.weightedForward(
      [{ targetGroup: stable, weight: 90 }, { targetGroup: canary, weight: 10 }],
      { stickinessDuration: Duration.minutes(10) },
    ),
  });
}
