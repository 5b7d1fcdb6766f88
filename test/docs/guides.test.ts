import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, BootstraplessSynthesizer, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Role } from 'aws-cdk-lib/aws-iam';
import { CrossAccountZoneDelegationRecord, HostedZone, IHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { expectNoFinding, GuideStack, guideStack } from './guide-stack';
import { besideSiteFiles } from './site-files';
import { hookTemplate, oneAccount, OrganizationStack, refusing, watched } from '../../examples/guides/certificate-hook';
import { enclosed, exported } from '../../examples/guides/ec2';
import {
  chat, endpoints, exceptions, internalEndpoint, onDashboard, oneTopic, originOfCloudFront, ownTopic, ShopStage, someCertificates, teams, wholeApp,
} from '../../examples/guides/expiry';
import {
  inAnotherAccount, inItsAccount, inSeveralAccounts, loadBalancer, outsideRoute53, privateZone, role, roleForOrganization,
} from '../../examples/guides/hosted-zones';
import {
  encryptedWithAnotherKey, otherFields, selfSigned, servedByCloudFront, servedByLoadBalancer, toldOfFailures,
} from '../../examples/guides/imported-certificates';
import { inStacksOfTheApp, servedFromThreePlaces } from '../../examples/guides/multi-region';
import { broker, http2, inFrontOfAlb, privateLink } from '../../examples/guides/network-load-balancers';
import { FleetPipeline, TenantStage } from '../../examples/guides/pipeline';
import { belowTheCompany, servedInternally, shared, shortLived, withRevocationList } from '../../examples/guides/private-certificates';
import { SitePipeline } from '../../examples/guides/site-pipeline';
import {
  besideTheOther, deletedWithStack, insteadOfTheOther, singlePage, withApi, withCaching, withRedirect,
} from '../../examples/guides/sites';
import { FleetStack, memberTemplate } from '../../examples/guides/stack-set';
import { CompanyZoneStack } from '../../examples/guides/subdomains';
import { inApi, inCloudFront, inContainer, inFunction, mutualTls, severalAuthorities } from '../../examples/guides/trust';
import {
  CertificateChecks, CertificateMonitor, CloudFrontCertificate, ImportedCertificate, MultiRegionCertificate, PrivateCertificateAuthority,
  RegionalCertificate, SecureAlb, SecureNlb, SecureSite,
} from '../../src';
import { ROOT } from '../certificate/imported/handler/pki';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const ACCOUNT = '333333333333';

const examples = join(__dirname, '..', '..', 'examples', 'guides');
const page = (name: string) => readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');

/** Code without indentation and empty lines, as a guide shows it outside of what is around it. */
function lines(code: string): string {
  return code.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

test.each([
  'multi-region.md', 'fleets.md', 'imported-certificates.md', 'expiry.md', 'migrating.md', 'pipelines.md', 'private-certificates.md',
  'trust.md', 'hook.md', 'sites.md', 'hosted-zones.md', 'ec2.md', 'network-load-balancers.md',
  'load-balancers.md', 'load-balancers-records.md', 'load-balancers-routing.md', 'load-balancers-blue-green.md', 'load-balancers-cloudfront.md',
  'load-balancers-shared.md',
])('docs/%s shows only code of examples/guides, which is synthesized here', (name) => {
  const files = readdirSync(examples, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts'));
  const sources = files.map((file) => lines(readFileSync(join(examples, file), 'utf8')));
  const shown = [...page(name).matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => code);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((code) => !sources.some((source) => source.includes(lines(code))))).toEqual([]);
});

describe('the guide to hosted zones', () => {
  const stackOf = (account: string) => {
    const app = new App();
    CertificateChecks.apply(app);
    return new Stack(app, 'Stack', { env: { account, region: 'eu-west-1' } });
  };
  const vpcOf = (stack: Stack) => new Vpc(stack, 'Vpc');

  test.each<[string, (stack: Stack) => void, number]>([
    ['a zone of the same account', inItsAccount, 0],
    ['a zone of another account', inAnotherAccount, 0],
    ['zones of several accounts', inSeveralAccounts, 1],
    ['a load balancer', (stack) => loadBalancer(stack, vpcOf(stack)), 1],
    ['DNS outside Route 53', outsideRoute53, 0],
    ['a private zone', (stack) => privateZone(stack, vpcOf(stack)), 0],
  ])('has certificates without a finding: %s', (_, make, count) => {
    const stack = stackOf('111122223333');
    make(stack);
    const { stacks } = (stack.node.root as App).synth();
    expect(stacks.length).toBeGreaterThan(0);
    Template.fromStack(stack).resourceCountIs('Custom::CdkAcmValidationRecords', count);
  });

  test.each([['an account', role], ['an organization', roleForOrganization]])('has a role for %s', (_, make) => {
    const stack = stackOf('444455556666');
    make(stack);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { RoleName: 'certificate-validation' });
  });
});

describe('the guide to Network Load Balancers', () => {
  const make: [string, (web: GuideStack) => void][] = [
    ['a broker', ({ stack, vpc, hostedZone, service }) => broker(stack, vpc, hostedZone, service)],
    ['an Application Load Balancer with fixed addresses', ({ stack, vpc, hostedZone, service }) => inFrontOfAlb(stack, vpc, hostedZone, service)],
    ['HTTP/2', ({ stack, vpc, hostedZone, service }) => http2(stack, vpc, hostedZone, service)],
    ['AWS PrivateLink', ({ stack, vpc, hostedZone, service }) => {
      const nlb = new SecureNlb(stack, 'Nlb', { vpc, domainNames: ['db.example.com'], hostedZone });
      nlb.addTargets('Service', { port: 5432, targets: [service] });
      privateLink(stack, nlb);
    }],
  ];
  test.each(make)('has a load balancer without a finding: %s', (_, create) => {
    const web = guideStack();
    create(web);
    expectNoFinding(web.stack);
    Template.fromStack(web.stack).hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { Type: 'network' });
  });
});

describe('the guide to expiry', () => {
  const env = { account: '111122223333', region: 'eu-west-1' };
  const hostedZoneIn = (stack: Stack) => HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const certificateIn = (stack: Stack) => new RegionalCertificate(stack, 'Cert', { domainName: 'www.example.com', hostedZone: hostedZoneIn(stack) });
  const alarms = (app: App) => app.synth().stacksRecursively.flatMap(({ template }) =>
    Object.values((template as { Resources?: Record<string, { Type: string }> }).Resources ?? {}).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')).length;

  test('watches the certificates of a stack', () => {
    const app = new App();
    const stack = new Stack(app, 'Web', { env });
    someCertificates(stack, hostedZoneIn(stack));
    ownTopic(stack, certificateIn(new Stack(app, 'Other', { env })));
    expect(alarms(app)).toBe(3);
  });

  test('watches an app with its Stages', () => {
    const app = new App();
    for (const scope of [app, new ShopStage(app, 'Shop')]) certificateIn(new Stack(scope, 'Web', { env }));
    wholeApp(app);
    expect(alarms(app)).toBe(2);
  });

  test('has one topic for all stacks of a region', () => {
    const app = new App();
    oneTopic(app);
    for (const id of ['Web', 'Api']) certificateIn(new Stack(app, id, { env }));
    const { template } = app.synth().getStackByName('shop-certificate-alerts');
    Template.fromJSON(template as Record<string, unknown>).resourceCountIs('AWS::SNS::Topic', 1);
  });

  test('shows all certificates on a dashboard, which is deployed last', () => {
    const app = new App();
    const web = new Stack(app, 'Web', { env });
    certificateIn(web);
    onDashboard(app);
    const overview = app.node.findChild('Overview') as Stack;
    expect(JSON.stringify(app.synth().getStackByName('Overview').template)).toContain('Web/Cert (eu-west-1)');
    expect(overview.dependencies).toContain(web);
  });

  test('sends alarms and events to a Slack channel', () => {
    const app = new App();
    certificateIn(new Stack(app, 'Web', { env }));
    chat(app);
    const { template } = app.synth().getStackByName('Operations');
    Template.fromJSON(template as Record<string, unknown>).hasResourceProperties('AWS::Chatbot::SlackChannelConfiguration', {
      SnsTopicArns: [Match.stringLikeRegexp(`^arn:aws:sns:${env.region}:${env.account}:Web-CertificateMonitorChat-`)],
    });
  });

  test('sends alarms to a Teams channel', () => {
    const stack = new Stack(new App(), 'Web', { env });
    certificateIn(stack);
    teams(stack, Role.fromRoleName(stack, 'Role', 'chat'));
    const alerts = { Ref: Match.stringLikeRegexp('^Alerts') };
    Template.fromStack(stack).hasResourceProperties('AWS::Chatbot::MicrosoftTeamsChannelConfiguration', { SnsTopicArns: [alerts] });
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmActions: [alerts] });
  });

  test('watches endpoints', () => {
    const app = new App();
    CertificateChecks.apply(app);
    const stack = new Stack(app, 'Web', { env });
    endpoints(stack);
    const monitor = new CertificateMonitor(stack, 'Monitor', { emails: ['ops@example.com'] });
    const vpc = new Vpc(stack, 'Vpc');
    const alb = new SecureAlb(stack, 'Alb', { vpc, certificates: [certificateIn(stack)], accessLogs: false });
    originOfCloudFront(monitor, alb);
    internalEndpoint(stack, monitor, vpc, alb, new PrivateCertificateAuthority(stack, 'Root', { commonName: 'Root', validity: Duration.days(3650) }));
    expect(alarms(app)).toBe(2 * 4 + 3);
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 443, Description: 'Certificate monitor' });
  });

  test('leaves out what is excluded', () => {
    const app = new App();
    const sandbox = new Stack(app, 'Sandbox', { env });
    certificateIn(sandbox);
    exceptions(app, sandbox);
    expect(alarms(app)).toBe(0);
  });
});

describe('the guide to several regions', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stacksIn = (scope: App) => [['Sydney', 'ap-southeast-2'], ['Dublin', 'eu-west-1']]
    .map(([id, region]) => new Stack(scope, id, { env: { account: ACCOUNT, region } }));
  const [sydney, dublin] = stacksIn(app);
  const hostedZone = HostedZone.fromHostedZoneAttributes(sydney, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const regionsOf = () => app.synth().stacks.filter(({ template }) => JSON.stringify(template).includes(CERTIFICATE))
    .map(({ environment }) => environment.region);

  test('has certificates in three regions', () => {
    const vpcs = { sydney: new Vpc(sydney, 'Vpc'), dublin: new Vpc(dublin, 'Vpc') };
    servedFromThreePlaces(sydney, dublin, { hostedZone, vpcs, defaultBehavior: { origin: new HttpOrigin('origin.example.com') } });
    expect(regionsOf().sort()).toEqual(['ap-southeast-2', 'eu-west-1', 'us-east-1']);
  });

  test('can have them in stacks of the app', () => {
    const other = new App();
    const [here, there] = stacksIn(other);
    inStacksOfTheApp(here, there, HostedZone.fromHostedZoneAttributes(here, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }));
    [here, there].forEach((stack) => Template.fromStack(stack).resourceCountIs(CERTIFICATE, 1));
    expect(other.synth().stacks).toHaveLength(2);
  });
});

test('the guide to certificates of your own has code that passes the checks', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  const vpc = new Vpc(stack, 'Vpc');
  const secret = Secret.fromSecretNameV2(stack, 'Given', 'partner/certificate');
  servedByLoadBalancer(stack, vpc);
  servedByCloudFront(stack, secret, { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY });
  toldOfFailures(stack, secret, new Topic(stack, 'Topic'));
  encryptedWithAnotherKey(stack, `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:partner-AbCdEf`, `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`);
  otherFields(stack, secret);
  selfSigned(stack, vpc);
  Template.fromStack(stack).resourceCountIs('Custom::CdkAcmImportedCertificate', 6);
});

test('the guide to EC2 has code that passes the checks', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Mail', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  exported(stack, new Vpc(stack, 'Vpc'), HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }));
  const statements = Template.fromStack(stack).findResources('AWS::IAM::Policy');
  type Policy = { readonly PolicyDocument: { readonly Statement: unknown[] } };
  expect(Object.values(statements).map(({ Properties }) => (Properties as Policy).PolicyDocument.Statement)).toEqual([
    [expect.objectContaining({ Action: 'sts:AssumeRole' })], [expect.objectContaining({ Action: 'acm:ExportCertificate' })],
  ]);
});

test('the guide to EC2 has an enclave that passes the checks', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  enclosed(stack, new Vpc(stack, 'Vpc'), HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }));
  Template.fromStack(stack).resourceCountIs('AWS::EC2::EnclaveCertificateIamRoleAssociation', 1);
});

test('the guide to static sites has code that passes the checks', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stacks = ['Web', 'Beside', 'Instead'].map((id) => new Stack(app, id, { env: { account: ACCOUNT, region: 'eu-west-1' } }));
  const [stack, beside, instead] = stacks;
  const [zone, ...others] = stacks.map((each) => HostedZone.fromHostedZoneAttributes(each, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }));
  besideSiteFiles(() => {
    withRedirect(stack, zone);
    withCaching(stack, new SecureSite(stack, 'Cached', { domainNames: ['cached.example.com'], hostedZone: zone }));
  });
  singlePage(stack, zone);
  deletedWithStack(stack, zone);
  withApi(stack, zone);
  besideTheOther(beside, others[0]);
  insteadOfTheOther(instead, others[1]);
  Template.fromStack(stack).resourceCountIs('AWS::CloudFront::Distribution', 5);
});

test('the guide to trust has code that passes the checks', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const issuing = new PrivateCertificateAuthority(stack, 'Issuing', { commonName: 'Issuing', validity: Duration.days(3650) });
  mutualTls(stack, new Vpc(stack, 'Vpc'), hostedZone);
  const bundle = severalAuthorities(stack, issuing, ROOT.certificate);
  inContainer(stack, bundle, ContainerImage.fromRegistry('node:22'));
  inFunction(stack, bundle);
  inApi(stack, bundle, new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone }));
  inCloudFront(stack, bundle);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::ElasticLoadBalancingV2::TrustStore', 1);
  template.resourceCountIs('Custom::CdkAcmTrustBundle', 2);
  template.hasResourceProperties('AWS::SSM::Parameter', { Name: '/trust/internal' });
});

test('the guide to pipelines has one that deploys to us-east-1 with the roles of its own region', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const pipeline = new SitePipeline(app, 'Pipeline', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  app.synth();
  const [{ Properties }] = Object.values(Template.fromStack(pipeline).findResources('AWS::CodePipeline::Pipeline')) as PipelineResource[];
  const deployments = Properties.Stages.flatMap(({ Actions }) => Actions).filter(({ ActionTypeId }) => ActionTypeId.Provider === 'CloudFormation');
  expect(deployments.map(({ Region }) => Region)).toEqual(['us-east-1', 'us-east-1', undefined, undefined]);
  deployments.forEach(({ RoleArn }) => expect(JSON.stringify(RoleArn)).toContain(`-deploy-role-${ACCOUNT}-eu-west-1`));
  expect(app.node.findAll().filter(Stack.isStack).map(({ stackName }) => stackName)).toContain('Pipeline-support-us-east-1');
});

describe('the guide to fleets', () => {
  test('has a policy that is valid JSON and allows the region of CloudFront certificates', () => {
    const [, policy] = /^```json\n([^]*?)^```/m.exec(page('fleets.md')) ?? [];
    expect(JSON.parse(policy)).toMatchObject({
      Statement: [{ NotAction: expect.arrayContaining(['acm:*', 'cloudformation:*']) as string[] }, {
        Action: ['acm:*', 'cloudformation:*'],
        Condition: { StringNotEquals: { 'aws:RequestedRegion': expect.arrayContaining(['us-east-1']) as string[] } },
      }],
    });
  });

  const regions = ['eu-west-1', 'us-east-1', 'ap-southeast-2', 'eu-central-1'];
  const tenants = Array.from({ length: 12 }, (_, index) => ({ name: `tenant${index}`, account: `${ACCOUNT.slice(0, 10)}${index + 10}`, regions }));

  test('has a pipeline with a Stage for each account, which deploys its regions after its zone', () => {
    const app = new App();
    CertificateChecks.apply(app);
    const pipeline = new FleetPipeline(app, 'Fleet', { env: { account: '222222222222', region: 'eu-west-1' }, tenants });
    app.synth();
    const stages = pipeline.node.children.filter((child): child is TenantStage => child instanceof TenantStage);
    expect(stages).toHaveLength(12);
    const { stacks } = stages[0].synth();
    const [dns, ...others] = stacks;
    expect(dns.stackName).toBe('tenant0-Dns');
    expect(others.map(({ environment }) => environment.region).sort()).toEqual([...regions].sort());
    others.forEach((stack) => expect(stack.dependencies.map(({ id }) => id)).toContain(dns.id));
  });

  test('has a pipeline that deploys each region with the roles of that region, which alone can decrypt what the pipeline encrypts there', () => {
    const env = { account: '222222222222', region: 'eu-west-1' };
    const pipeline = new FleetPipeline(new App(), 'Fleet', { env, tenants: tenants.slice(0, 1) });
    const [{ Properties }] = Object.values(Template.fromStack(pipeline).findResources('AWS::CodePipeline::Pipeline')) as PipelineResource[];
    const deployments = Properties.Stages.flatMap(({ Actions }) => Actions).filter(({ ActionTypeId }) => ActionTypeId.Provider === 'CloudFormation');
    expect(new Set(deployments.map(({ Region }) => Region))).toEqual(new Set([undefined, ...regions.slice(1)]));
    deployments.forEach(({ Region = 'eu-west-1', RoleArn }) => expect(JSON.stringify(RoleArn)).toContain(`-deploy-role-${tenants[0].account}-${Region}`));
  });

  test('has a zone for the company, whose role can delegate and nothing else', () => {
    const stack = new CompanyZoneStack(new App(), 'Dns', { organizationId: 'o-1234567890' });
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'route53:ChangeResourceRecordSets' }), Match.objectLike({ Action: 'route53:ListHostedZonesByName' })] },
    });
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { RoleName: 'DelegateSubdomains' });
  });

  test('has a StackSet whose template is small enough, with the zone of each account', () => {
    expect(memberTemplate().length).toBeLessThan(51_200);
    const members = [{ account: ACCOUNT, regions, zoneName: 'shop.example.com', zoneId: 'Z1' }];
    Template.fromStack(new FleetStack(new App(), 'Fleet', { members })).hasResourceProperties('AWS::CloudFormation::StackSet', {
      StackInstancesGroup: [{ Regions: regions, ParameterOverrides: [{ ParameterKey: 'ZoneName', ParameterValue: 'shop.example.com' }, { ParameterKey: 'ZoneId' }] }],
    });
  });
});

interface PipelineAction {
  readonly ActionTypeId: { readonly Provider: string };
  readonly Region?: string;
  readonly RoleArn?: unknown;
}

interface PipelineResource {
  readonly Properties: {
    readonly Stages: { readonly Actions: PipelineAction[] }[];
  };
}

describe('what the template of a StackSet can have', () => {
  type Create = (stack: Stack, hostedZone: IHostedZone) => void;
  const NAME = { domainName: 'www.example.com' };
  const vpcIn = (stack: Stack) => new Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false });
  const CONSTRUCTS: Record<string, [fits: boolean, create: Create]> = {
    '`RegionalCertificate`': [true, (stack, hostedZone) => new RegionalCertificate(stack, 'Subject', { ...NAME, hostedZone })],
    '`SecureAlb`': [true, (stack, hostedZone) => new SecureAlb(stack, 'Subject', { vpc: vpcIn(stack), domainNames: ['www.example.com'], hostedZone })],
    '`SecureNlb`': [true, (stack, hostedZone) => {
      new SecureNlb(stack, 'Subject', { vpc: vpcIn(stack), domainNames: ['mqtt.example.com'], hostedZone }).addTargets('Brokers', { port: 1883 });
    }],
    '`ImportedCertificate`': [true, (stack) => new ImportedCertificate(stack, 'Subject', { secret: Secret.fromSecretNameV2(stack, 'Secret', 'partner') })],
    '`CloudFrontCertificate`': [false, (stack, hostedZone) => new CloudFrontCertificate(stack, 'Subject', { ...NAME, hostedZone })],
    '`MultiRegionCertificate`': [false, (stack, hostedZone) => new MultiRegionCertificate(stack, 'Subject', { ...NAME, hostedZone, regions: ['eu-west-1'] })],
    '`CrossAccountZoneDelegationRecord` of CDK': [false, (stack) => new CrossAccountZoneDelegationRecord(stack, 'Subject', {
      delegatedZone: new PublicHostedZone(stack, 'Sub', { zoneName: 'shop.example.com' }),
      parentHostedZoneName: 'example.com',
      delegationRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111111111111:role/DelegateSubdomains'),
    })],
  };

  /** Whether it is one template that needs nothing of its account and region. */
  function fits(create: Create): boolean {
    const app = new App();
    const stack = new Stack(app, 'Member', { synthesizer: new BootstraplessSynthesizer() });
    try {
      create(stack, HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }));
    } catch (error) {
      if (`${error}`.includes('asset')) return false;
      throw error;
    }
    const { stacks } = app.synth();
    const [{ assets, template }, ...others] = stacks;
    // the section of the template: a bucket has "Rules" too
    return others.length === 0 && assets.length === 0 && !('Rules' in template) && !/Fn::ImportValue|Fn::GetStackOutput/.test(JSON.stringify(template));
  }

  test.each(Object.entries(CONSTRUCTS))('%s', (_, [expected, create]) => {
    expect(fits(create)).toBe(expected);
  });

  test('is what the guide says', () => {
    const rows = [...page('fleets.md').matchAll(/^\| (`\w+`(?: of CDK)?) \| (yes|no)\b/gm)].map(([, construct, answer]) => [construct, answer === 'yes']);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(CONSTRUCTS).map(([construct, [expected]]) => [construct, expected])));
  });
});

describe('the guide to the hook', () => {
  const HOOK = 'AWS::CloudFormation::LambdaHook';
  const env = { account: ACCOUNT, region: 'eu-west-1' };

  test('has a hook for one account that warns, and one that refuses', () => {
    const app = new App();
    CertificateChecks.apply(app);
    const warns = oneAccount(app, env);
    const other = new App();
    const refuses = new Stack(other, 'Refusing', { env });
    watched(new Stack(other, 'Alarms', { env }), refusing(refuses));
    Template.fromStack(warns).hasResourceProperties(HOOK, { FailureMode: 'WARN' });
    Template.fromStack(refuses).hasResourceProperties(HOOK, { FailureMode: 'FAIL', StackFilters: { StackNames: { Exclude: ['Legacy'] } } });
    Template.fromStack(other.node.findChild('Alarms') as Stack).resourceCountIs('AWS::CloudWatch::Alarm', 1);
  });

  test('has a template for all accounts that needs no asset, and that a StackSet takes from a bucket', () => {
    const file = hookTemplate();
    const text = readFileSync(file, 'utf8');
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    expect(Buffer.byteLength(text)).toBeGreaterThan(51_200);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(JSON.parse(text).Parameters).toBeUndefined();
    Template.fromJSON(JSON.parse(text)).hasResourceProperties(HOOK, { TargetOperations: ['RESOURCE', 'CLOUD_CONTROL'] });
    expect(text).not.toContain('S3Bucket');
  });

  test('deploys it to each account of an organizational unit', () => {
    const stack = new OrganizationStack(new App(), 'Organization', { env, organizationalUnits: ['ou-abcd-12345678'], regions: ['eu-west-1', 'us-east-1'] });
    Template.fromStack(stack).hasResourceProperties('AWS::CloudFormation::StackSet', {
      PermissionModel: 'SERVICE_MANAGED',
      AutoDeployment: { Enabled: true },
      Capabilities: ['CAPABILITY_IAM'],
      TemplateURL: { 'Fn::Sub': Match.stringLikeRegexp('^https://s3.eu-west-1.*\\.json$') },
      StackInstancesGroup: [{ DeploymentTargets: { OrganizationalUnitIds: ['ou-abcd-12345678'] }, Regions: ['eu-west-1', 'us-east-1'] }],
    });
  });
});

describe('the guide to private certificates', () => {
  const app = new App();
  const stack = new Stack(app, 'Internal', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const resourcesOf = (type: string) => Object.keys(Template.fromStack(stack).findResources(type)).length;

  test('has two CAs, a certificate and a share, and the checks report nothing', () => {
    shared(servedInternally(stack, new Vpc(stack, 'Vpc')));
    belowTheCompany(stack, 'arn:aws:acm-pca:eu-west-1:333333333333:certificate-authority/11111111-2222-3333-4444-555555555555', ROOT.certificate);
    withRevocationList(stack, hostedZone);
    shortLived(stack, Role.fromRoleName(stack, 'Role', 'workload'));
    CertificateChecks.apply(app);
    expect(() => app.synth()).not.toThrow();
    expect([resourcesOf('AWS::ACMPCA::CertificateAuthority'), resourcesOf(CERTIFICATE), resourcesOf('AWS::RAM::ResourceShare')]).toEqual([5, 1, 1]);
  });
});
