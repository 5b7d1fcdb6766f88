import { VpcEndpointService } from 'aws-cdk-lib/aws-ec2';
import { INetworkLoadBalancer, NetworkLoadBalancer, Protocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { SYDNEY, WebStack } from './web-stack';
import { SecureNlb } from '../../../src';

let stack: WebStack;
let nlb: SecureNlb;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  nlb = new SecureNlb(stack, 'Mqtt', { vpc: stack.vpc, domainNames: ['mqtt.example.com'], hostedZone: stack.hostedZone });
  nlb.addTargets('Broker', { port: 8883 });
});

/** The names that an object and its classes have. */
function membersOf(object: object): string[] {
  const parent = Object.getPrototypeOf(object) as object | null;
  return [...Object.getOwnPropertyNames(object), ...parent ? membersOf(parent) : []];
}

test('a SecureNlb has the members of INetworkLoadBalancer, with the values of its load balancer', () => {
  const imported = NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(stack, 'Imported', {
    loadBalancerArn: 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:loadbalancer/net/mqtt/0123456789abcdef',
  });
  const members = membersOf(imported).filter((name) => name in nlb.loadBalancer);
  expect(members).toEqual(expect.arrayContaining(['loadBalancerArn', 'loadBalancerDnsName', 'securityGroups', 'connections', 'addListener', 'env']));
  expect(members.filter((name) => !(name in nlb))).toEqual([]);
  const valuesOf = (of: INetworkLoadBalancer) => [
    of.loadBalancerArn, of.securityGroups, of.metrics, of.vpc, of.ipAddressType, of.loadBalancerRef,
    of.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
  ];
  expect(valuesOf(nlb)).toEqual(valuesOf(nlb.loadBalancer));
});

test('constructs of CDK take it as their load balancer', () => {
  new ARecord(stack, 'Record', { zone: stack.hostedZone, recordName: 'other', target: RecordTarget.fromAlias(new LoadBalancerTarget(nlb)) });
  new VpcEndpointService(stack, 'Service', { vpcEndpointServiceLoadBalancers: [nlb] });
  nlb.addListener('Dns', { port: 53, protocol: Protocol.UDP }).addTargets('Dns', { port: 53 });
  stack.template.hasResourceProperties('AWS::EC2::VPCEndpointService', { NetworkLoadBalancerArns: [stack.resolve(nlb.loadBalancer.loadBalancerArn)] });
  stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', { Port: 53, Protocol: 'UDP' });
});
