import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks } from '../../src';

/** What the guides to load balancers have around their code. */
export interface GuideStack {
  readonly stack: Stack;
  readonly vpc: Vpc;
  readonly hostedZone: IHostedZone;
  readonly cluster: Cluster;
  readonly taskDefinition: FargateTaskDefinition;
  readonly service: FargateService;
}

export function guideStack(): GuideStack {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Stack', { env: { account: '333333333333', region: 'eu-west-1' } });
  const vpc = new Vpc(stack, 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false });
  const cluster = new Cluster(stack, 'Cluster', { vpc });
  const taskDefinition = new FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('Main', { image: ContainerImage.fromRegistry('nginx'), portMappings: [{ containerPort: 80 }] });
  const service = new FargateService(stack, 'Ecs', { cluster, taskDefinition, minHealthyPercent: 100 });
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  return { stack, vpc, cluster, taskDefinition, service, hostedZone };
}

/** Expects that the app is synthesized and that no check of ours reports anything in its stacks. */
export function expectNoFinding(stack: Stack): void {
  const { root } = stack.node;
  expect(() => (root as App).synth()).not.toThrow();
  root.node.findAll().filter(Stack.isStack).forEach((each) => Annotations.fromStack(each).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm')));
}
