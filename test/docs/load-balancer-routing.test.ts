import { App, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ISecurityGroup, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { FargateService } from 'aws-cdk-lib/aws-ecs';
import { ApplicationTargetGroup, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { expectNoFinding, GuideStack, guideStack } from './guide-stack';
import { byCodeDeploy, byEcs } from '../../examples/guides/load-balancers/blue-green';
import { distribution, onlyCloudFront, publicOrigin, vpcOrigin } from '../../examples/guides/load-balancers/cloudfront';
import { withRules, withShares } from '../../examples/guides/load-balancers/rules';
import { inAnotherApp, ofPlatform, ofTeam, portOfTeam } from '../../examples/guides/load-balancers/shared';
import { userPool, withAddressesOfIdp, withCognito, withOidc } from '../../examples/guides/load-balancers/sign-in';
import { SecureAlb, SecureAlbProps } from '../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
const TO_TARGETS = { Description: 'Load balancer to target', FromPort: 80 };

let web: GuideStack;
beforeEach(() => {
  web = guideStack();
});

function alb(props: Partial<SecureAlbProps> = {}): SecureAlb {
  const { stack, vpc, hostedZone } = web;
  return new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, internetFacing: true, ...props });
}

function anotherService({ stack, cluster, taskDefinition }: GuideStack = web): FargateService {
  return new FargateService(stack, 'Another', { cluster, taskDefinition, minHealthyPercent: 100 });
}

/** The template of a stack of the guide, of which no check of ours reports anything. */
function checked(stack: Stack = web.stack): Template {
  expectNoFinding(stack);
  return Template.fromStack(stack);
}

describe('the guide to routing', () => {
  test('has rules whose priorities come after those of redirected names', () => {
    const six = Array.from({ length: 6 }, (_, index) => `old${index}.example.com`);
    withRules(alb({ redirectFrom: six }), anotherService());
    const priorities = Object.values(checked().findResources(RULE)).map(({ Properties }) => Properties.Priority as number);
    expect(priorities.sort((one, other) => one - other)).toEqual([1, 2, 10, 20]);
  });

  test('has two versions that share the requests', () => {
    withShares(web.stack, alb(), web, anotherService());
    const template = checked();
    template.hasResourceProperties(LISTENER, {
      Port: 443,
      DefaultActions: [{ ForwardConfig: { TargetGroups: [Match.objectLike({ Weight: 90 }), Match.objectLike({ Weight: 10 })] } }],
    });
    template.resourcePropertiesCountIs('AWS::EC2::SecurityGroupEgress', TO_TARGETS, 2);
  });

  test('has users who sign in with OpenID Connect, and a load balancer that can reach the identity provider', () => {
    withOidc(web.stack, alb(), web);
    const template = checked();
    template.hasResourceProperties(LISTENER, {
      Port: 443,
      DefaultActions: [Match.objectLike({ Order: 1, Type: 'authenticate-oidc' }), Match.objectLike({ Order: 2, Type: 'forward' })],
    });
    template.hasResourceProperties(SECURITY_GROUP, { SecurityGroupEgress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 443 })] });
  });

  test('has a load balancer that can reach the addresses of the identity provider only', () => {
    const targetGroup = new ApplicationTargetGroup(web.stack, 'Service', { vpc: web.vpc, port: 80, targets: [web.service] });
    const endpoint = 'https://idp.example.org/endpoint';
    withAddressesOfIdp(alb(), {
      issuer: 'https://idp.example.org',
      authorizationEndpoint: endpoint,
      tokenEndpoint: endpoint,
      userInfoEndpoint: endpoint,
      clientId: 'web',
      clientSecret: SecretValue.secretsManager('sign-in'),
      next: ListenerAction.forward([targetGroup]),
    });
    checked().hasResourceProperties(SECURITY_GROUP, { SecurityGroupEgress: [Match.objectLike({ CidrIp: '203.0.113.0/24', FromPort: 443 })] });
  });

  test('has users who sign in with Amazon Cognito, at a name whose certificate is in us-east-1', () => {
    const admin = new ApplicationTargetGroup(web.stack, 'AdminTargets', { vpc: web.vpc, port: 80, targets: [web.service] });
    withCognito(alb({ deletionProtection: false }), userPool(web.stack, web), admin);
    const template = checked();
    template.hasResourceProperties(RULE, { Priority: 30, Actions: [Match.objectLike({ Type: 'authenticate-cognito' }), Match.objectLike({ Type: 'forward' })] });
    template.hasResourceProperties('AWS::Cognito::UserPoolDomain', { Domain: 'login.example.com' });
    template.resourceCountIs('AWS::Lambda::Function', 0);
    const { stacks } = (web.stack.node.root as App).synth();
    expect(stacks.map(({ environment }) => environment.region).sort()).toEqual(['eu-west-1', 'us-east-1']);
  });
});

describe('the guide to blue/green deployments', () => {
  test('has one by Amazon ECS, whose target groups each belong to a rule before the service is created', () => {
    byEcs(web.stack, alb(), web);
    const template = checked();
    const [[production], [testing]] = ['Production', 'Test'].map((id) => Object.keys(template.findResources(RULE)).filter((each) => each.startsWith(id)));
    template.hasResource('AWS::ECS::Service', {
      DependsOn: Match.arrayWith([production]),
      Properties: {
        DeploymentConfiguration: Match.objectLike({ Strategy: 'BLUE_GREEN' }),
        LoadBalancers: [Match.objectLike({
          AdvancedConfiguration: Match.objectLike({ ProductionListenerRule: { Ref: production }, TestListenerRule: { Ref: testing } }),
        })],
      },
    });
  });

  test('has one by CodeDeploy, whose test listener has the security of port 443', () => {
    byCodeDeploy(web.stack, alb({ contentTypeOptions: true }), web);
    const template = checked();
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      LoadBalancerInfo: { TargetGroupPairInfoList: [Match.objectLike({ ProdTrafficRoute: Match.anyValue(), TestTrafficRoute: Match.anyValue() })] },
    });
    const [one, other] = [443, 8443].map((port) => Object.values(template.findResources(LISTENER, { Properties: { Port: port } }))[0].Properties);
    expect(other).toMatchObject({ SslPolicy: one.SslPolicy, Certificates: one.Certificates, ListenerAttributes: one.ListenerAttributes });
  });
});

describe('the guide to load balancers behind CloudFront', () => {
  test.each([['an internal one', vpcOrigin, 'internal'], ['an internet-facing one', publicOrigin, 'internet-facing']])('has %s', (_, make, scheme) => {
    const origin = make(web.stack, web);
    onlyCloudFront(web.stack, origin.alb);
    distribution(web.stack, web, origin.origin);
    const template = checked();
    template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: scheme });
    template.resourceCountIs(LISTENER, 1);
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 443, ToPort: 443, SourcePrefixListId: Match.anyValue() });
    template.resourcePropertiesCountIs(SECURITY_GROUP, { SecurityGroupIngress: Match.anyValue() }, 0);
  });
});

describe('the guide to shared load balancers', () => {
  /** A team with a service in a stack of its own, in the network of the platform. */
  function team(): GuideStack {
    const stack = new Stack(web.stack.node.root as App, 'Team', { env: { account: web.stack.account, region: web.stack.region } });
    return guideStack({ stack, vpc: web.vpc, hostedZone: web.hostedZone });
  }

  test('has a team whose name, certificate and targets are in its own stack', () => {
    const shop = team();
    ofTeam(shop.stack, ofPlatform(web.stack, web), shop);
    const template = checked(shop.stack);
    [RULE, 'AWS::ElasticLoadBalancingV2::ListenerCertificate', 'AWS::CertificateManager::Certificate', 'AWS::Route53::RecordSet']
      .forEach((type) => template.resourceCountIs(type, 1));
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', TO_TARGETS);
    expect(shop.stack.dependencies).toEqual([web.stack]);
  });

  test('has a team with a port of its own', () => {
    const shop = team();
    portOfTeam(shop.stack, ofPlatform(web.stack, web), shop);
    checked(shop.stack).hasResourceProperties(LISTENER, { Port: 9443, Protocol: 'HTTPS' });
    checked(web.stack).hasResourceProperties(SECURITY_GROUP, { SecurityGroupIngress: Match.arrayWith([Match.objectLike({ CidrIp: '10.1.0.0/16', FromPort: 9443 })]) });
    expect(shop.stack.dependencies).toEqual([web.stack]);
  });

  test('has a team in another app, whose targets the load balancer of the platform can reach', () => {
    jest.spyOn(SecurityGroup, 'fromLookupById')
      .mockImplementation((scope, id, group): ISecurityGroup => SecurityGroup.fromSecurityGroupId(scope, id, group, { allowAllOutbound: false }));
    inAnotherApp(web.stack, web);
    const template = checked();
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', TO_TARGETS);
    template.hasResourceProperties('AWS::ElasticLoadBalancingV2::ListenerCertificate', { ListenerArn: Match.stringLikeRegexp(':listener/') });
    jest.restoreAllMocks();
  });
});
