import { App, CfnOutput, CfnParameter, Environment, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationListenerRule, ListenerAction, ListenerCondition } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, SecureAlb } from '../../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';
const PARAMETER = 'AWS::SSM::Parameter';
const DUBLIN: Environment = { account: '111111111111', region: 'eu-west-1' };
const VIRGINIA: Environment = { ...DUBLIN, region: 'us-east-1' };

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: DUBLIN });
});

function certificateIn(stack: Stack, name: string): RegionalCertificate {
  return new RegionalCertificate(stack, name, { domainName: `${name}.example.com`, validation: CertificateValidation.fromDns() });
}

function albWith(...certificates: RegionalCertificate[]): SecureAlb {
  const vpc = Vpc.fromVpcAttributes(web, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-1'] });
  return new SecureAlb(web, 'Alb', { vpc, accessLogs: false, certificates });
}

test('the default certificate and further ones are looked up in the stack of the load balancer', () => {
  const certs = new Stack(app, 'Certs', { env: DUBLIN });
  const alb = albWith(certificateIn(certs, 'a'), certificateIn(certs, 'b'));
  alb.addCertificates(certificateIn(certs, 'c'));
  const template = Template.fromStack(web);
  const lookedUp = [{ CertificateArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CdkAcmCerts'), 'Value'] } }];
  template.hasResourceProperties(LISTENER, { Port: 443, Certificates: lookedUp });
  template.allResourcesProperties(LISTENER_CERTIFICATE, { Certificates: lookedUp });
  template.resourceCountIs(LISTENER_CERTIFICATE, 2);
  template.resourceCountIs(PARAMETER, 3);
  expect([web.dependencies, certs.dependencies]).toEqual([[certs], []]);
});

test('certificates of the stack around that of the load balancer are looked up too', () => {
  const certs = new Stack(app, 'Certs', { env: DUBLIN });
  web = new Stack(certs, 'Web', { env: DUBLIN });
  albWith(certificateIn(certs, 'a')).addCertificates(certificateIn(certs, 'b'));
  const template = Template.fromStack(web);
  template.resourceCountIs(PARAMETER, 2);
  template.resourceCountIs(LISTENER_CERTIFICATE, 1);
  expect([web.dependencies, certs.dependencies]).toEqual([[certs], []]);
});

test('a certificate of another region is refused with both regions', () => {
  const certificate = certificateIn(new Stack(app, 'Certs', { env: VIRGINIA }), 'a');
  expect(() => albWith(certificate)).toThrow('the certificate "Certs/a" is in us-east-1, but the load balancer "Web/Alb" is in eu-west-1: '
    + 'a load balancer takes certificates of its own region only, create one in eu-west-1 (RegionalCertificate in the load balancer\'s stack)');
  web = new Stack(new App(), 'Web', { env: DUBLIN });
  const global = new CloudFrontCertificate(web, 'Global', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
  expect(() => albWith(certificateIn(web, 'own')).addCertificates(global)).toThrow('the certificate "Web/Global" is in us-east-1');
});

describe('a stack that needs the load balancer', () => {
  let tenant: Stack;
  beforeEach(() => {
    tenant = new Stack(app, 'Tenant', { env: DUBLIN });
  });

  /** Routes a name to what stands behind the load balancer in another stack. */
  const ruleIn = (stack: Stack, { httpsListener }: SecureAlb) => new ApplicationListenerRule(stack, 'Rule', {
    listener: httpsListener, priority: 1, conditions: [ListenerCondition.hostHeaders(['tenant.example.com'])], action: ListenerAction.fixedResponse(200),
  });

  test.each([true, false])('may bring its certificate along, which is attached there, without a cycle (stable Aspects: %s)', (stable) => {
    app = new App({ context: { '@aws-cdk/core:aspectStabilization': stable } });
    [web, tenant] = ['Web', 'Tenant'].map((id) => new Stack(app, id, { env: DUBLIN }));
    const alb = albWith(certificateIn(web, 'own'));
    alb.addCertificates(certificateIn(tenant, 'tenant'));
    ruleIn(tenant, alb);
    Template.fromStack(tenant).hasResourceProperties(LISTENER_CERTIFICATE, { Certificates: [{ CertificateArn: { Ref: Match.stringLikeRegexp('^tenant') } }] });
    Template.fromStack(web).resourceCountIs(LISTENER_CERTIFICATE, 0);
    [web, tenant].forEach((stack) => Template.fromStack(stack).resourceCountIs(PARAMETER, 0));
    expect([web.dependencies, tenant.dependencies]).toEqual([[], [web]]);
  });

  test('may need it by way of another stack, or of a dependency alone', () => {
    const alb = albWith(certificateIn(web, 'own'));
    const between = new Stack(app, 'Between', { env: DUBLIN });
    ruleIn(between, alb);
    alb.addCertificates(certificateIn(tenant, 'tenant'));
    new CfnOutput(tenant, 'Needs', { value: new CfnParameter(between, 'Parameter').valueAsString });
    const waiting = new Stack(app, 'Waiting', { env: DUBLIN });
    const certificate = certificateIn(waiting, 'waiting');
    alb.addCertificates(certificate);
    certificate.node.addDependency(alb.loadBalancer);
    Template.fromStack(web).resourceCountIs(LISTENER_CERTIFICATE, 0);
    [tenant, waiting].forEach((stack) => Template.fromStack(stack).resourceCountIs(LISTENER_CERTIFICATE, 1));
  });

  test.each<[string, (alb: SecureAlb, between: Stack) => void]>([
    ['directly', (alb) => ruleIn(tenant, alb)],
    ['by a dependency alone', () => tenant.addStackDependency(web)],
    ['by way of another stack', (alb, between) => {
      ruleIn(between, alb);
      new CfnOutput(tenant, 'Needs', { value: new CfnParameter(between, 'Parameter').valueAsString });
    }],
  ])('cannot bring the default certificate along, %s', (_, need) => {
    const alb = albWith(certificateIn(tenant, 'tenant'));
    need(alb, new Stack(app, 'Between', { env: DUBLIN }));
    expect(() => app.synth()).toThrow('the first certificate of "Web/Alb/Listener" comes from stack "Tenant", which needs stack "Web": each of the two stacks would need '
      + 'the other; create this certificate in stack "Web" or in one that needs nothing of it, or put another certificate first');
  });

  test('is no finding of the checks', () => {
    const alb = albWith(certificateIn(web, 'own'));
    alb.addCertificates(certificateIn(tenant, 'tenant'));
    ruleIn(tenant, alb);
    CertificateChecks.apply(app);
    expect(() => app.synth()).not.toThrow();
  });
});

test('a stack that the load balancer needs has its certificates looked up, though it could attach them', () => {
  const base = new Stack(app, 'Base', { env: DUBLIN });
  const alb = albWith(certificateIn(web, 'own'));
  new CfnOutput(web, 'Needs', { value: new CfnParameter(base, 'Parameter').valueAsString });
  alb.addCertificates(certificateIn(base, 'base'));
  Template.fromStack(web).resourceCountIs(LISTENER_CERTIFICATE, 1);
  Template.fromStack(web).resourceCountIs(PARAMETER, 1);
  expect([web.dependencies, base.dependencies]).toEqual([[base], []]);
});

test('a hosted zone of another region is read for the certificate and for the alias records, without a Lambda', () => {
  const hostedZone = new PublicHostedZone(new Stack(app, 'Dns', { env: VIRGINIA }), 'Zone', { zoneName: 'example.com' });
  const vpc = Vpc.fromVpcAttributes(web, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-1'] });
  new SecureAlb(web, 'Alb', { vpc, accessLogs: false, deletionProtection: false, domainNames: ['www.example.com'], hostedZone });
  const HostedZoneId = { 'Fn::GetStackOutput': { StackName: 'Dns', Region: 'us-east-1', OutputName: Match.anyValue() } };
  const template = Template.fromStack(web);
  template.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainValidationOptions: [{ HostedZoneId }] });
  template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'www.example.com.', HostedZoneId });
  template.resourceCountIs('AWS::Lambda::Function', 0);
});
