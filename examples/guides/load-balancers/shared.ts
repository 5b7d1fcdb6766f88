import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { Surroundings } from './serving';
import { RegionalCertificate, SecureAlb, SecureListener } from '../../../src';

/** The load balancer, in the stack of the platform. */
export function ofPlatform(platform: Stack, { vpc, hostedZone }: Omit<Surroundings, 'service'>) {
  const alb = new SecureAlb(platform, 'Shared', {
    vpc,
    domainNames: ['platform.example.com'],
    hostedZone,
    internetFacing: true,
  });
  return alb;
}

/** A name, its certificate and its targets, in the stack of a team. */
export function ofTeam(team: Stack, alb: SecureAlb, { vpc, hostedZone, service }: Surroundings) {
  alb.addCertificates(new RegionalCertificate(team, 'Certificate', { domainName: 'shop.example.com', hostedZone }));
  new elbv2.ApplicationListenerRule(team, 'Rule', {
    listener: alb.httpsListener,
    priority: 100,
    conditions: [elbv2.ListenerCondition.hostHeaders(['shop.example.com'])],
    targetGroups: [new elbv2.ApplicationTargetGroup(team, 'Service', { vpc, port: 80, targets: [service] })],
  });
  new route53.ARecord(team, 'Record', {
    zone: hostedZone,
    recordName: 'shop',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(alb)),
  });
}

/** A port of its own, in the stack of a team. */
export function portOfTeam(team: Stack, alb: SecureAlb, { hostedZone, service }: Surroundings) {
  const https = new SecureListener(team, 'Admin', {
    loadBalancer: alb,
    port: 9443,
    domainNames: ['admin.example.com'],
    hostedZone,
    aliasRecords: true,
  });
  https.addTargets('Service', { port: 80, targets: [service] });
  https.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.1.0.0/16'));
}

/** The same as `ofTeam()`, if the platform is another app. */
export function inAnotherApp(team: Stack, { vpc, hostedZone, service }: Surroundings) {
  const tags = { loadBalancerTags: { team: 'platform' } };
  const listener = elbv2.ApplicationListener.fromLookup(team, 'Https', { ...tags, listenerPort: 443 });
  listener.addCertificates('Certificates', [
    new RegionalCertificate(team, 'Certificate', { domainName: 'shop.example.com', hostedZone }),
  ]);
  new elbv2.ApplicationListenerRule(team, 'Rule', {
    listener,
    priority: 100,
    conditions: [elbv2.ListenerCondition.hostHeaders(['shop.example.com'])],
    targetGroups: [new elbv2.ApplicationTargetGroup(team, 'Service', { vpc, port: 80, targets: [service] })],
  });
  new route53.ARecord(team, 'Record', {
    zone: hostedZone,
    recordName: 'shop',
    target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(elbv2.ApplicationLoadBalancer.fromLookup(team, 'Shared', tags))),
  });
}
