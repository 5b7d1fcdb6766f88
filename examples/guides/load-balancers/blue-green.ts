import { Duration, type Stack } from 'aws-cdk-lib';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Surroundings } from './serving';
import { SecureAlb } from '../../../src';

export interface Tasks extends Pick<Surroundings, 'vpc'> {
  readonly cluster: ecs.ICluster;
  readonly taskDefinition: ecs.FargateTaskDefinition;
}

/** Amazon ECS shifts the requests from the old tasks to the new ones. */
export function byEcs(stack: Stack, alb: SecureAlb, { vpc, cluster, taskDefinition }: Tasks) {
  const blue = new elbv2.ApplicationTargetGroup(stack, 'Blue', { vpc, port: 80, targetType: elbv2.TargetType.IP });
  const green = new elbv2.ApplicationTargetGroup(stack, 'Green', { vpc, port: 80, targetType: elbv2.TargetType.IP });
  const test = alb.addHttpsListener('Test', { port: 8443 });
  const conditions = [elbv2.ListenerCondition.pathPatterns(['/*'])];
  const production = new elbv2.ApplicationListenerRule(stack, 'ProductionRule', {
    listener: alb.httpsListener, priority: 10, conditions, action: elbv2.ListenerAction.forward([blue]),
  });
  const testing = new elbv2.ApplicationListenerRule(stack, 'TestRule', {
    listener: test.listener, priority: 10, conditions, action: elbv2.ListenerAction.forward([green]),
  });

  const service = new ecs.FargateService(stack, 'Service', {
    cluster,
    taskDefinition,
    minHealthyPercent: 100,
    deploymentStrategy: ecs.DeploymentStrategy.BLUE_GREEN,
    bakeTime: Duration.minutes(10),
  });
  service.loadBalancerTarget({
    containerName: 'web',
    containerPort: 80,
    alternateTarget: new ecs.AlternateTarget('Alternate', {
      alternateTargetGroup: green,
      productionListener: ecs.ListenerRuleConfiguration.applicationListenerRule(production),
      testListener: ecs.ListenerRuleConfiguration.applicationListenerRule(testing),
    }),
  }).attachToApplicationTargetGroup(blue);
}

/** CodeDeploy does the same with the default actions of two listeners. */
export function byCodeDeploy(stack: Stack, alb: SecureAlb, { vpc, cluster, taskDefinition }: Tasks) {
  const service = new ecs.FargateService(stack, 'Service', {
    cluster,
    taskDefinition,
    minHealthyPercent: 100,
    deploymentController: { type: ecs.DeploymentControllerType.CODE_DEPLOY },
  });
  const blue = alb.addTargets('Blue', { port: 80, targets: [service] });
  const green = new elbv2.ApplicationTargetGroup(stack, 'Green', { vpc, port: 80, targetType: elbv2.TargetType.IP });
  const test = alb.addHttpsListener('Test', { port: 8443, defaultAction: elbv2.ListenerAction.forward([green]) });
  new codedeploy.EcsDeploymentGroup(stack, 'Deployments', {
    service,
    deploymentConfig: codedeploy.EcsDeploymentConfig.CANARY_10PERCENT_5MINUTES,
    blueGreenDeploymentConfig: {
      blueTargetGroup: blue,
      greenTargetGroup: green,
      listener: alb.httpsListener,
      testListener: test.listener,
    },
  });
}
