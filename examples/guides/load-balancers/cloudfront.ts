import { SecretValue, type Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Surroundings } from './serving';
import { CloudFrontCertificate, SecureAlb } from '../../../src';

/** An internal load balancer that CloudFront reaches through a VPC origin. */
export function vpcOrigin(stack: Stack, { vpc, hostedZone, service }: Surroundings) {
  const alb = new SecureAlb(stack, 'Origin', {
    vpc,
    domainNames: ['origin.example.com'],
    hostedZone,
    redirectHttp: false,
  });
  alb.addTargets('Service', { port: 80, targets: [service] });

  const origin = origins.VpcOrigin.withApplicationLoadBalancer(alb, {
    domainName: 'origin.example.com',
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
  });
  return { alb, origin };
}

/** The clients of the load balancer are the servers of CloudFront. */
export function onlyCloudFront(stack: Stack, alb: SecureAlb) {
  const servers = ec2.PrefixList.fromLookup(stack, 'CloudFront', { prefixListName: 'com.amazonaws.global.cloudfront.origin-facing' });
  alb.connections.allowDefaultPortFrom(ec2.Peer.prefixList(servers.prefixListId), 'CloudFront');
}

/** An internet-facing load balancer that answers one distribution only. */
export function publicOrigin(stack: Stack, { vpc, hostedZone, service }: Surroundings) {
  const alb = new SecureAlb(stack, 'Origin', {
    vpc,
    domainNames: ['origin.example.com'],
    hostedZone,
    internetFacing: true,
    open: false,
    redirectHttp: false,
  });

  const password = SecretValue.secretsManager('origin-password').unsafeUnwrap();
  alb.addTargets('Service', {
    port: 80,
    targets: [service],
    priority: 10,
    conditions: [elbv2.ListenerCondition.httpHeader('X-Origin-Password', [password])],
  });
  const origin = new origins.HttpOrigin('origin.example.com', {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    customHeaders: { 'X-Origin-Password': password },
  });
  return { alb, origin };
}

/** The distribution in front of either. */
export function distribution(stack: Stack, { hostedZone }: Surroundings, origin: cloudfront.IOrigin) {
  new cloudfront.Distribution(stack, 'Site', {
    domainNames: ['www.example.com'],
    certificate: new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone }),
    defaultBehavior: {
      origin,
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
  });
}
