import { App, CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import { DomainName, EndpointType, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  ApplicationListener, ApplicationLoadBalancer, ListenerAction, SslPolicy, type IApplicationLoadBalancer,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Size } from './measures';

// CloudFormation takes 500 resources in a stack.
const RESOURCES_PER_STACK = 400;
const ENV = { account: '111122223333', region: 'us-east-1' };
const IMPORTED = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const NAME = 'www.example.com';

/** An app of that size, in which nothing is wired wrong. */
export function appOf({ resources, consumers }: Size, outdir: string): App {
  const app = new App({ outdir, analyticsReporting: false, context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
  const shared = new Stack(app, 'Shared', { env: ENV });
  const ofShared = certificateIn(shared);
  new CfnOutput(shared, 'Arn', { value: ofShared.certificateArn });

  let made = 1;
  for (let index = 0; made < resources; index++) {
    const stack = new Stack(app, `Stack${index}`, { env: ENV });
    const sources = [
      certificateIn(stack),
      Certificate.fromCertificateArn(stack, 'Imported', IMPORTED),
      ofShared,
      Certificate.fromCertificateArn(stack, 'Read', Fn.getStackOutput('Shared', 'Arn', ENV.region).toString()),
    ];
    const loadBalancer = loadBalancerIn(stack);
    for (made += 1; stack.node.children.length < RESOURCES_PER_STACK && made < resources; made++) {
      // Evenly among the others, whatever their part.
      const isConsumer = Math.floor(made * consumers) > Math.floor((made - 1) * consumers);
      const id = `Resource${made}`;
      if (isConsumer) CONSUMERS[made % CONSUMERS.length](stack, id, sources[made % sources.length], loadBalancer);
      else OTHERS[made % OTHERS.length](stack, id);
    }
  }
  return app;
}

function certificateIn(stack: Stack): ICertificate {
  return new Certificate(stack, 'Certificate', { domainName: NAME, validation: CertificateValidation.fromDns() });
}

/** One that is there already, for listeners to stand at. */
function loadBalancerIn(stack: Stack): IApplicationLoadBalancer {
  return ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'LoadBalancer', {
    loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/0123456789abcdef',
    securityGroupId: 'sg-0123456789abcdef0',
  });
}

const OTHERS: readonly ((stack: Stack, id: string) => unknown)[] = [
  (stack, id) => new Queue(stack, id),
  (stack, id) => new Topic(stack, id, { displayName: id }),
  (stack, id) => new StringParameter(stack, id, { stringValue: id }),
  (stack, id) => new Role(stack, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
  (stack, id) => new CfnLogGroup(stack, id, { retentionInDays: 7 }),
];

const CONSUMERS: readonly ((stack: Stack, id: string, certificate: ICertificate, loadBalancer: IApplicationLoadBalancer) => unknown)[] = [
  (stack, id, certificate, loadBalancer) => new ApplicationListener(stack, id, {
    loadBalancer,
    certificates: [certificate],
    port: 443,
    sslPolicy: SslPolicy.TLS13_RES,
    defaultAction: ListenerAction.fixedResponse(404),
    open: false,
  }),
  (stack, id, certificate) => new Distribution(stack, id, {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS }, domainNames: [NAME], certificate,
  }),
  (stack, id, certificate) => new DomainName(stack, id, {
    domainName: NAME, certificate, endpointType: EndpointType.REGIONAL, securityPolicy: SecurityPolicy.TLS_1_2,
  }),
];
