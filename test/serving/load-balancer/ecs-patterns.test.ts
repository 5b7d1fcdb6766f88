import type { App } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { ApplicationListener, ApplicationProtocol, ListenerAction, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { SYDNEY, WebStack } from './web-stack';
import { CertificateChecks, RegionalCertificate, SecureAlb, SecureListener } from '../../../src';
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

test('a pattern of ecs-patterns on the load balancer of a SecureAlb is refused at once', () => {
  const { vpc, hostedZone } = stack;
  const { loadBalancer } = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
  const pattern = (protocol: ApplicationProtocol) => () => new ApplicationLoadBalancedFargateService(stack, `Service${protocol}`, {
    vpc, taskImageOptions: { image }, loadBalancer, domainName: 'www.example.com', domainZone: hostedZone, protocol, sslPolicy: SslPolicy.RECOMMENDED_TLS,
  });
  const instead = 'use addTargets(), addCertificates() and httpsListener of the SecureAlb, or addHttpsListener() with another port. '
    + 'In place of a pattern of ecs-patterns, use FargateService and addTargets(), or give the pattern the certificate instead of the load balancer';
  expect(pattern(ApplicationProtocol.HTTPS)).toThrow(
    `the load balancer "Shop/Web" already has a listener on port 443, "Shop/Web/Listener/Default": ${instead}`);
  expect(pattern(ApplicationProtocol.HTTP)).toThrow(
    `the load balancer "Shop/Web" already has a listener on port 80, "Shop/Web/Default/Redirect80To443": ${instead}`);
});

describe('a listener and a record that are written beside those of a SecureAlb', () => {
  beforeEach(() => {
    const { vpc, hostedZone } = stack;
    const { loadBalancer, certificate } = new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone });
    new ApplicationListener(stack, 'Second', {
      loadBalancer, port: 443, certificates: [certificate], sslPolicy: SslPolicy.RECOMMENDED_TLS, defaultAction: ListenerAction.fixedResponse(200),
    });
    const target = RecordTarget.fromAlias(new LoadBalancerTarget(loadBalancer));
    new ARecord(stack, 'Record', { zone: hostedZone, recordName: 'www', target });
  });

  const refused = [
    'Shop/Second listens on port 443 of Shop/Web, but Shop/Web/Listener already does',
    'Shop/Record writes the record www.example.com A, but Shop/Web/A-www.example.com already writes www.example.com A',
  ];

  test('are refused by the checks', () => {
    CertificateChecks.apply(stack.node.root);
    expect(() => (stack.node.root as App).synth()).toThrow('cdk-acm found 2 errors');
  });

  test('are refused by the command line too', () => {
    const { exitCode, out } = run('check', (stack.node.root as App).synth().directory);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: expect.stringContaining('2 errors') });
    refused.forEach((text) => expect(out).toContain(text));
  });
});

describe('the load balancer of a pattern', () => {
  function pattern(): ApplicationLoadBalancedFargateService {
    return new ApplicationLoadBalancedFargateService(stack, 'Service', { vpc: stack.vpc, taskImageOptions: { image }, openListener: false });
  }

  test('gets HTTPS beside its own listener, which then redirects', () => {
    const { loadBalancer, listener, targetGroup } = pattern();
    new SecureListener(stack, 'Https', {
      loadBalancer, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, aliasRecords: true, defaultAction: ListenerAction.forward([targetGroup]), open: true,
    });
    listener.addAction('Redirect', { action: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }) });

    stack.template.hasResourceProperties(LISTENER, { Port: 443, DefaultActions: [{ Type: 'forward', TargetGroupArn: stack.resolve(targetGroup.targetGroupArn) }] });
    stack.template.hasResourceProperties(LISTENER, { Port: 80, DefaultActions: [Match.objectLike({ Type: 'redirect' })] });
    stack.template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 443 })],
    });
    stack.template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'www.example.com.' });
  });

  test('has no room for a second redirect', () => {
    const { loadBalancer } = pattern();
    const https = () => new SecureListener(stack, 'Https', { loadBalancer, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, redirectHttp: true });
    expect(https).toThrow('SecureListener "Shop/Https": the load balancer "Shop/Service/LB" already has a listener on port 80, "Shop/Service/LB/PublicListener": '
      + 'leave redirectHttp out, and redirect with that listener: '
      + "addAction('Redirect', { action: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }) })");
  });
});
