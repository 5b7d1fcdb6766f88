import type { App } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { ApplicationProtocol, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, RegionalCertificate, SecureAlb } from '../../../src';
import { run } from '../../cli/run';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const image = ContainerImage.fromRegistry('nginx');

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

test('a SecureAlb is put before an ECS service, with one listener on each port', () => {
  const { vpc, hostedZone } = stack;
  const taskDefinition = new FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('Web', { image, portMappings: [{ containerPort: 80 }] });
  const service = new FargateService(stack, 'Service', { cluster: new Cluster(stack, 'Cluster', { vpc }), taskDefinition });
  new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone }).addTargets('Service', { port: 80, targets: [service] });

  stack.template.resourceCountIs(LISTENER, 2);
  stack.template.hasResourceProperties('AWS::ECS::Service', { LoadBalancers: [Match.objectLike({ ContainerPort: 80 })] });
});

test('a pattern of ecs-patterns takes a certificate of this library', () => {
  const { vpc, hostedZone } = stack;
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone });
  new ApplicationLoadBalancedFargateService(stack, 'Web', {
    vpc,
    taskImageOptions: { image },
    certificate,
    domainName: 'www.example.com',
    domainZone: hostedZone,
    redirectHTTP: true,
    sslPolicy: SslPolicy.RECOMMENDED_TLS,
  });

  stack.template.resourceCountIs(LISTENER, 2);
  stack.template.hasResourceProperties(LISTENER, { Port: 443, Certificates: [{ CertificateArn: stack.resolve(certificate.certificateArn) }] });
});

describe('a pattern of ecs-patterns on the load balancer of a SecureAlb', () => {
  beforeEach(() => {
    const { vpc, hostedZone } = stack;
    const secureAlb = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
    new ApplicationLoadBalancedFargateService(stack, 'Service', {
      vpc,
      taskImageOptions: { image },
      loadBalancer: secureAlb.loadBalancer,
      domainName: 'www.example.com',
      domainZone: hostedZone,
      protocol: ApplicationProtocol.HTTPS,
      redirectHTTP: true,
      sslPolicy: SslPolicy.RECOMMENDED_TLS,
    });
  });

  const refused = [
    'PublicListener listens on port 443 of Shop/Web, but Shop/Web/Default/Listener already does',
    'PublicRedirectListener listens on port 80 of Shop/Web, but Shop/Web/Default/Redirect80To443 already does',
    'writes the record www.example.com A, but Shop/Web/A-www.example.com already writes www.example.com A',
  ];

  test('is refused for its two listeners and its record', () => {
    CertificateChecks.apply(stack.node.root);
    expect(() => (stack.node.root as App).synth()).toThrow('cdk-acm found 3 errors');
  });

  test('is refused by the command line too', () => {
    const { exitCode, out } = run('check', (stack.node.root as App).synth().directory);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: expect.stringContaining('3 errors') });
    refused.forEach((text) => expect(out).toContain(text));
  });
});
