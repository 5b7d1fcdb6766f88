import { Stack } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as ecsPatterns from 'aws-cdk-lib/aws-ecs-patterns';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { RegionalCertificate, SecureAlb } from '../../../src';

export interface EcsSurroundings {
  readonly cluster: ecs.ICluster;
  readonly image: ecs.ContainerImage;
  readonly hostedZone: route53.IHostedZone;
}

/** A service with the load balancer, certificate and record that aws-ecs-patterns creates for it. */
export function before(stack: Stack, { cluster, image, hostedZone }: EcsSurroundings) {
  new ecsPatterns.ApplicationLoadBalancedFargateService(stack, 'Api', {
    cluster,
    taskImageOptions: { image },
    protocol: elbv2.ApplicationProtocol.HTTPS,
    domainName: 'api.example.com',
    domainZone: hostedZone,
    redirectHTTP: true,
  });
}

/** The same resources without the pattern, and the load balancer with the settings of a SecureAlb. */
export function after(stack: Stack, { cluster, image, hostedZone }: EcsSurroundings) {
  const api = new Construct(stack, 'Api');
  const certificate = new RegionalCertificate(api, 'Certificate', { domainName: 'api.example.com', hostedZone });
  const alb = new SecureAlb(api, 'LB', { vpc: cluster.vpc, internetFacing: true, certificates: [certificate] });

  const taskDefinition = new ecs.FargateTaskDefinition(api, 'TaskDef');
  taskDefinition.addContainer('web', {
    image,
    portMappings: [{ containerPort: 80 }],
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'Api' }),
  });
  const service = new ecs.FargateService(api, 'Service', { cluster, taskDefinition, minHealthyPercent: 50 });
  const targetGroup = alb.addTargets('ECS', { port: 80, targets: [service] });
  new route53.ARecord(api, 'DNS', {
    zone: hostedZone,
    recordName: 'api.example.com',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(alb.loadBalancer)),
  });

  // the logical IDs that the template has before
  (alb.httpsListener.node.defaultChild as elbv2.CfnListener).overrideLogicalId('ApiLBPublicListener5142AAA5');
  (alb.redirectListener!.node.defaultChild as elbv2.CfnListener).overrideLogicalId('ApiLBPublicRedirectListener3C78F486');
  (targetGroup.node.defaultChild as elbv2.CfnTargetGroup).overrideLogicalId('ApiLBPublicListenerECSGroup45FF926A');
}
