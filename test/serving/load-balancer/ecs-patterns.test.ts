import { Match } from 'aws-cdk-lib/assertions';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { RegionalCertificate, SecureAlb } from '../../../src';

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
