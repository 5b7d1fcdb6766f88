import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate, SecureAlb, SecureNlb } from '../../src';

/** A broker for MQTT behind TLS. */
export function broker(stack: Stack, vpc: ec2.IVpc, hostedZone: IHostedZone, mosquitto: ecs.FargateService) {
  const nlb = new SecureNlb(stack, 'Mqtt', {
    vpc,
    domainNames: ['mqtt.example.com'],
    hostedZone,
    port: 8883,
    internetFacing: true,
  });
  nlb.addTargets('Broker', { port: 1883, protocol: elbv2.Protocol.TCP, targets: [mosquitto] });

  nlb.addCertificates(new RegionalCertificate(stack, 'Tenants', { domainName: '*.mqtt.example.com', hostedZone }));
}

/** Fixed IP addresses for an Application Load Balancer. */
export function inFrontOfAlb(stack: Stack, vpc: ec2.IVpc, hostedZone: IHostedZone, service: ecs.FargateService) {
  const alb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, aliasRecords: false });
  alb.addTargets('Service', { port: 80, targets: [service] });

  new SecureNlb(stack, 'Fixed', {
    vpc,
    applicationListener: alb.httpsListener,
    domainNames: ['www.example.com'],
    hostedZone,
    internetFacing: true,
    subnetMappings: vpc.publicSubnets.map((subnet, index) => ({
      subnet,
      allocationId: new ec2.CfnEIP(stack, `Address${index}`).attrAllocationId,
    })),
  });
}

/** HTTP/2 to targets that speak it. */
export function http2(stack: Stack, vpc: ec2.IVpc, hostedZone: IHostedZone, grpc: ecs.FargateService) {
  const nlb = new SecureNlb(stack, 'Grpc', {
    vpc,
    domainNames: ['grpc.example.com'],
    hostedZone,
    alpnPolicy: elbv2.AlpnPolicy.HTTP2_ONLY,
  });
  nlb.addTargets('Service', { port: 8443, protocol: elbv2.Protocol.TLS, targets: [grpc] });
}

/** A service that other accounts reach through AWS PrivateLink. */
export function privateLink(stack: Stack, nlb: SecureNlb) {
  new ec2.VpcEndpointService(stack, 'Endpoint', { vpcEndpointServiceLoadBalancers: [nlb] });
}
