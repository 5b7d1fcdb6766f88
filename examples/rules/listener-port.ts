import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { ApplicationLoadBalancer, ListenerAction, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate, SecureAlb } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'shop.example.com', hostedZone });
  const loadBalancer = new ApplicationLoadBalancer(stack, 'Shop', { vpc });
  loadBalancer.addListener('Https', {
    port: 443, certificates: [certificate], sslPolicy: SslPolicy.RECOMMENDED_TLS, defaultAction: ListenerAction.fixedResponse(404),
  });
  new ApplicationLoadBalancedFargateService(stack, 'Service', {
    loadBalancer,
    certificate,
    sslPolicy: SslPolicy.RECOMMENDED_TLS,
    vpc,
    taskImageOptions: { image: ecs.ContainerImage.fromRegistry('nginx') },
  });
}

export function right(stack: Stack, hostedZone: IHostedZone, vpc: IVpc) {
  const taskDefinition = new ecs.FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('Web', { image: ecs.ContainerImage.fromRegistry('nginx'), portMappings: [{ containerPort: 80 }] });
  const service = new ecs.FargateService(stack, 'Service', { cluster: new ecs.Cluster(stack, 'Cluster', { vpc }), taskDefinition });

  const alb = new SecureAlb(stack, 'Shop', { vpc, domainNames: ['shop.example.com'], hostedZone });
  alb.addTargets('Service', { port: 80, targets: [service] });
}
