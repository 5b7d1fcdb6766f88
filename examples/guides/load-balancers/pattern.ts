import type { Stack } from 'aws-cdk-lib';
import type { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import * as ecsPatterns from 'aws-cdk-lib/aws-ecs-patterns';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Surroundings } from './serving';
import { RegionalCertificate } from '../../../src';

/** A pattern of ecs-patterns that keeps its own load balancer. */
export function patternWithCertificate(stack: Stack, { vpc, hostedZone }: Surroundings, image: ContainerImage) {
  new ecsPatterns.ApplicationLoadBalancedFargateService(stack, 'Web', {
    vpc,
    taskImageOptions: { image },
    certificate: new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone }),
    domainName: 'www.example.com',
    domainZone: hostedZone,
    redirectHTTP: true,
    sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS,
  });
}
