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

/** A stack with a service, in a network of its own or in that of another stack. */
export function guideStack({ stack = checkedStack(), vpc = networkOf(stack), hostedZone = zoneOf(stack) }: Partial<GuideStack> = {}): GuideStack {
  const cluster = new Cluster(stack, 'Cluster', { vpc });
  const taskDefinition = new FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('web', { image: ContainerImage.fromRegistry('nginx'), portMappings: [{ containerPort: 80 }] });
  const service = new FargateService(stack, 'Ecs', { cluster, taskDefinition, minHealthyPercent: 100 });
  return { stack, vpc, cluster, taskDefinition, service, hostedZone };
}

function checkedStack(): Stack {
  const app = new App();
  CertificateChecks.apply(app);
  return new Stack(app, 'Stack', { env: { account: '333333333333', region: 'eu-west-1' } });
}

function networkOf(stack: Stack): Vpc {
  return new Vpc(stack, 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false });
}

function zoneOf(stack: Stack): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
}

/** Expects that the app is synthesized and that no check of ours reports anything in its stacks. */
export function expectNoFinding(stack: Stack): void {
  const { root } = stack.node;
  expect(() => (root as App).synth()).not.toThrow();
  root.node.findAll().filter(Stack.isStack).forEach((each) => Annotations.fromStack(each).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm')));
}
