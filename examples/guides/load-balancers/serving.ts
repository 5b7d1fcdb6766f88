import { Duration, type Stack, Validations } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate, SecureAlb, SecureListener } from '../../../src';

/** What a stack with a load balancer has already. */
export interface Surroundings {
  readonly vpc: ec2.IVpc;
  readonly hostedZone: IHostedZone;
  readonly service: ecs.FargateService;
}

/** A load balancer with all that HTTPS needs. */
export function withNames(stack: Stack, { vpc, hostedZone, service }: Surroundings) {
  const alb = new SecureAlb(stack, 'Web', {
    vpc,
    domainNames: ['www.example.com', 'example.com'],
    hostedZone,
    internetFacing: true,
  });
  alb.addTargets('Service', { port: 80, targets: [service] });
  return alb;
}

/** HTTPS on a load balancer that exists outside of the app. */
export function onExisting(stack: Stack, { hostedZone, service }: Surroundings) {
  const loadBalancer = elbv2.ApplicationLoadBalancer.fromLookup(stack, 'Shared', { loadBalancerTags: { app: 'shop' } });
  const https = new SecureListener(stack, 'Https', {
    loadBalancer,
    domainNames: ['www.example.com'],
    hostedZone,
    redirectHttp: true,
    open: true,
  });
  https.addTargets('Service', { port: 80, targets: [service] });
}

/** A port for the tests of a new version. */
export function withTestPort(alb: SecureAlb) {
  const test = alb.addHttpsListener('Test', { port: 8443 });
  test.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.1.0.0/16'));
}

/** All logs, for 90 days. */
export function withLogs(stack: Stack, { vpc, hostedZone }: Surroundings, domainNames: string[]) {
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames,
    hostedZone,
    connectionLogs: true,
    healthCheckLogs: true,
    accessLogsBucketProps: { lifecycleRules: [{ expiration: Duration.days(90) }] },
  });
}

/** A log bucket whose policy the app cannot change. */
export function withImportedBucket(alb: SecureAlb) {
  Validations.of(alb).acknowledge({ id: 'cdk-acm::access-logs-bucket-policy', reason: 'the platform team has added the statement' });
}

/** Headers that the load balancer adds to each response. */
export function withHeaders(stack: Stack, { vpc, hostedZone }: Surroundings, domainNames: string[]) {
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames,
    hostedZone,
    contentSecurityPolicy: "default-src 'self'",
    frameOptions: cloudfront.HeadersFrameOption.DENY,
    contentTypeOptions: true,
    cors: { allowOrigin: 'https://app.example.com', allowMethods: ['GET', 'PUT'] },
    serverHeader: false,
  });
}

/** One more certificate. */
export function withTenants(stack: Stack, alb: SecureAlb, { hostedZone }: Surroundings) {
  alb.addCertificates(new RegionalCertificate(stack, 'Tenants', { domainName: '*.tenants.example.com', hostedZone }));
}

/** A name whose certificate comes from outside of the app. */
export function withForeignCertificate(alb: SecureAlb) {
  Validations.of(alb).acknowledge({ id: 'cdk-acm::record-coverage', reason: 'the shop adds its own certificate' });
}
