import { Cluster, ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { ApplicationLoadBalancer, IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureListener } from '../../../src';

let stack: WebStack;
let alb: SecureAlb;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  alb = new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone });
});

/** The names that an object and its classes have. */
function membersOf(object: object): string[] {
  const parent = Object.getPrototypeOf(object) as object | null;
  return [...Object.getOwnPropertyNames(object), ...parent ? membersOf(parent) : []];
}

test('a SecureAlb has the members of IApplicationLoadBalancer, with the values of its load balancer', () => {
  const imported = ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Imported', {
    loadBalancerArn: 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:loadbalancer/app/shop/0123456789abcdef',
    securityGroupId: 'sg-0123456789abcdef0',
  });
  const members = membersOf(imported).filter((name) => name in alb.loadBalancer);
  expect(members).toEqual(expect.arrayContaining(['loadBalancerArn', 'loadBalancerDnsName', 'listeners', 'connections', 'addListener', 'env']));
  expect(members.filter((name) => !(name in alb))).toEqual([]);
  const valuesOf = ({ loadBalancerArn, listeners, metrics, vpc, ipAddressType, loadBalancerRef }: IApplicationLoadBalancer) =>
    [loadBalancerArn, listeners, metrics, vpc, ipAddressType, loadBalancerRef];
  expect(valuesOf(alb)).toEqual(valuesOf(alb.loadBalancer));
});

test('a record leads to it', () => {
  new ARecord(stack, 'Record', { zone: stack.hostedZone, recordName: 'shop', target: RecordTarget.fromAlias(new LoadBalancerTarget(alb)) });
  stack.template.hasResourceProperties('AWS::Route53::RecordSet', {
    Name: 'shop.example.com.', AliasTarget: { HostedZoneId: stack.resolve(alb.loadBalancer.loadBalancerCanonicalHostedZoneId) },
  });
});

test('a SecureListener adds a port to it, and a pattern of ecs-patterns is refused', () => {
  new SecureListener(stack, 'Test', { loadBalancer: alb, port: 8443, certificates: [alb.certificate] });
  expect(alb.listeners.map(({ port }) => port)).toEqual([443, 80, 8443]);
  expect(() => new SecureListener(stack, 'Second', { loadBalancer: alb, certificates: [alb.certificate] })).toThrow('already has a listener on port 443');
  expect(() => new ApplicationLoadBalancedFargateService(stack, 'Service', {
    cluster: new Cluster(stack, 'Cluster', { vpc: stack.vpc }), taskImageOptions: { image: ContainerImage.fromRegistry('nginx') }, loadBalancer: alb,
  })).toThrow('the load balancer "Shop/Web" already has a listener on port 80');
});
