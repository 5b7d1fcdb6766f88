import { readFileSync } from 'fs';
import { join } from 'path';
import { App, Environment, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { IpTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import * as web from '../../examples/guides/migrating/application-load-balancer';
import * as news from '../../examples/guides/migrating/away';
import * as status from '../../examples/guides/migrating/console-certificate';
import * as docs from '../../examples/guides/migrating/cross-region-references';
import * as files from '../../examples/guides/migrating/distribution';
import * as www from '../../examples/guides/migrating/dns-validated-certificate';
import * as api from '../../examples/guides/migrating/ecs-patterns';
import * as blog from '../../examples/guides/migrating/exported-certificate';
import * as partner from '../../examples/guides/migrating/role-validated-certificate';
import * as shop from '../../examples/guides/migrating/side-by-side';
import { CertificateChecks } from '../../src';

// the code that people move from is deprecated
process.env.JSII_DEPRECATED = 'quiet';

const HOME: Environment = { account: '333333333333', region: 'eu-west-1' };
const VIRGINIA: Environment = { ...HOME, region: 'us-east-1' };
const CERTIFICATE = 'AWS::CertificateManager::Certificate';

interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
}

interface StackTemplate {
  readonly Resources: Record<string, Resource>;
  readonly Outputs?: Record<string, { readonly Export?: { readonly Name: string } }>;
}

/** The templates of an app by stack; with checks, a miswired certificate makes it throw. */
function templates(make: (app: App) => void, checks = true): Record<string, StackTemplate> {
  const app = new App();
  if (checks) CertificateChecks.apply(app);
  make(app);
  return Object.fromEntries(app.synth().stacks.map(({ stackName, template }) => [stackName, template as StackTemplate]));
}

function site(stack: Stack): www.SiteSurroundings {
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  return { hostedZone, defaultBehavior: { origin: new HttpOrigin('origin.example.com') } };
}

/** A step of a migration that is in one stack. */
function step(make: (stack: Stack) => void, checks = true): Record<string, Resource> {
  return templates((app) => make(new Stack(app, 'Web', { env: HOME })), checks).Web.Resources;
}

/** A step of a migration that has several stacks; the zone is that of another one. */
function steps(make: (app: App, surroundings: www.SiteSurroundings) => void, checks = true): Record<string, StackTemplate> {
  return templates((app) => make(app, site(new Stack(app, 'Dns', { env: HOME }))), checks);
}

/** What a deployment does to the resources of a stack: the types that come and go, and the properties that change, by logical ID. */
function changes(before: Record<string, Resource>, after: Record<string, Resource>) {
  const types = (ids: string[], resources: Record<string, Resource>) => ids.map((id) => resources[id].Type).sort();
  const kept = Object.keys(before).filter((id) => id in after);
  const changed = kept.map((id): [string, string[]] => {
    expect([id, after[id].Type]).toEqual([id, before[id].Type]);
    const [old, now] = [before[id].Properties ?? {}, after[id].Properties ?? {}];
    const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return [id, names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name])).sort()];
  });
  return {
    removed: types(Object.keys(before).filter((id) => !(id in after)), before),
    added: types(Object.keys(after).filter((id) => !(id in before)), after),
    changed: Object.fromEntries(changed.filter(([, names]) => names.length > 0)),
  };
}

function ofType(type: string, resources: Record<string, Resource>): string[] {
  return Object.keys(resources).filter((id) => resources[id].Type === type);
}

/** None of these properties replaces its resource. */
const SETTINGS = {
  loadBalancer: ['IpAddressType', 'LoadBalancerAttributes'],
  listener: ['ListenerAttributes', 'MutualAuthentication', 'SslPolicy'],
  redirectListener: ['ListenerAttributes'],
};

const LOGS = ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'];

/** The logs, and the function that turns deletion protection on. */
const ADDED = [
  'AWS::IAM::Policy', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::Lambda::Function', 'AWS::Logs::LogGroup', ...LOGS, 'Custom::CdkAcmDeletionProtection',
];

describe('a load balancer that becomes a SecureAlb in place', () => {
  test('keeps its listeners, target group, certificate and record', () => {
    const surroundings = (stack: Stack): web.LoadBalancerSurroundings =>
      ({ vpc: new Vpc(stack, 'Vpc'), hostedZone: site(stack).hostedZone, targets: [new IpTarget('10.0.0.1')] });
    const before = step((stack) => web.before(stack, surroundings(stack)), false);
    expect(changes(before, step((stack) => web.after(stack, surroundings(stack))))).toEqual({
      removed: [],
      added: ADDED,
      // the rules of the security group are the same ones in another order
      changed: {
        Web3C8945DB: SETTINGS.loadBalancer,
        WebHttps90E4E538: SETTINGS.listener,
        WebRedirect80To4434DA0C42B: SETTINGS.redirectListener,
        WebSecurityGroupF444D504: ['SecurityGroupIngress'],
      },
    });
  });

  test('keeps them with a service of ecs-patterns too, and the service is not touched', () => {
    const surroundings = (stack: Stack): api.EcsSurroundings => ({
      cluster: new Cluster(stack, 'Cluster', { vpc: new Vpc(stack, 'Vpc') }), image: ContainerImage.fromRegistry('web'), hostedZone: site(stack).hostedZone,
    });
    const before = step((stack) => api.before(stack, surroundings(stack)), false);
    expect(changes(before, step((stack) => api.after(stack, surroundings(stack))))).toEqual({
      removed: [],
      added: ADDED,
      changed: {
        ApiLB8D4BD609: SETTINGS.loadBalancer,
        ApiLBPublicListener5142AAA5: SETTINGS.listener,
        ApiLBPublicRedirectListener3C78F486: SETTINGS.redirectListener,
      },
    });
  });
});

test('a static site that becomes a SecureSite in place keeps its distribution, bucket, certificate and record', () => {
  const certificate = (stack: Stack) => acm.Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:us-east-1:333333333333:certificate/0a1b');
  const surroundings = (stack: Stack): files.StaticSiteSurroundings => ({ hostedZone: site(stack).hostedZone, certificate: certificate(stack) });
  const before = step((stack) => files.before(stack, surroundings(stack)), false);
  const after = step((stack) => files.after(stack, surroundings(stack)));
  const [distribution] = ofType('AWS::CloudFront::Distribution', before);
  const [policy] = ofType('AWS::S3::BucketPolicy', before);
  expect(changes(before, after)).toEqual({
    removed: ['AWS::CloudFront::OriginAccessControl'],
    added: ['AWS::CloudFront::Function', 'AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::ResponseHeadersPolicy', ...LOGS],
    changed: { [distribution]: ['DistributionConfig'], [policy]: ['PolicyDocument'] },
  });
});

test('a load balancer that is replaced by another one beside it changes nothing but its record', () => {
  const at = (make: typeof shop.before, checks = true) => step((stack) =>
    make(stack, { vpc: new Vpc(stack, 'Vpc'), hostedZone: site(stack).hostedZone, targets: [new IpTarget('10.0.0.1')] }), checks);
  const [before, beside, switched] = [shop.before, shop.bothWithOldRecord, shop.bothWithNewRecord].map((make) => at(make, false));
  const after = at(shop.after);
  const [record] = ofType('AWS::Route53::RecordSet', before);
  expect(changes(before, beside)).toMatchObject({ removed: [], changed: {} });
  expect(changes(beside, switched)).toEqual({ removed: [], added: [], changed: { [record]: ['AliasTarget'] } });
  expect(changes(switched, after)).toMatchObject({ added: [], changed: {} });
});

describe('DnsValidatedCertificate', () => {
  const [before, retained] = [www.before, www.retained].map((make) => step((stack) => make(stack, site(stack)), false));

  test('is retained by one property of its custom resource', () => {
    const [request] = ofType('AWS::CloudFormation::CustomResource', before);
    expect(changes(before, retained)).toEqual({ removed: [], added: [], changed: { [request]: ['RemovalPolicy'] } });
  });

  test('is replaced by a certificate without a function', () => {
    const after = step((stack) => www.after(stack, site(stack)));
    const [distribution] = ofType('AWS::CloudFront::Distribution', after);
    expect(changes(retained, after)).toEqual({
      removed: ['AWS::CloudFormation::CustomResource', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::Lambda::Function'],
      added: ['AWS::SSM::Parameter'],
      changed: { [distribution]: ['DistributionConfig'] },
    });
  });
});

describe('@trautonen/cdk-dns-validated-certificate', () => {
  const [before, retained] = [partner.before, partner.retained].map((make) => step((stack) => make(stack, site(stack)), false));

  test('is retained by two properties of its custom resource', () => {
    expect(changes(before, retained)).toEqual({
      removed: [], added: [], changed: { CertificateRequestorResourceF262A59D: ['CleanupValidationRecords', 'RemovalPolicy'] },
    });
  });

  test('is replaced by a certificate of CloudFormation in the support stack, with a function there', () => {
    const after = templates((app) => {
      const stack = new Stack(app, 'Web', { env: HOME });
      partner.after(stack, site(stack));
    });
    const support = after['Web-eu-west-1-CdkAcm-us-east-1'].Resources;
    expect([ofType(CERTIFICATE, support), ofType('Custom::CdkAcmValidationRecords', support)].map(({ length }) => length)).toEqual([1, 1]);
    expect(changes(retained, after.Web.Resources)).toMatchObject({ added: ['AWS::SSM::Parameter'] });
    expect(ofType('AWS::Lambda::Function', after.Web.Resources)).toEqual([]);
  });

  test('needs another role, which names the same account and external ID', () => {
    const role = step((stack) => partner.role(stack, site(stack)));
    expect(JSON.stringify(role)).toContain('"sts:ExternalId":"certificates"');
  });
});

test('a site with crossRegionReferences leaves the stack in us-east-1, which keeps its certificate until it is destroyed', () => {
  const before = steps((app, surroundings) => docs.before(app, HOME, surroundings), false);
  const both = steps((app, surroundings) => docs.withBoth(app, HOME, surroundings));
  const after = steps((app, surroundings) => docs.after(app, HOME, surroundings));
  expect(ofType(CERTIFICATE, both.Certs.Resources)).toEqual(ofType(CERTIFICATE, before.Certs.Resources));
  expect(JSON.stringify(both.Docs)).not.toMatch(/CrossRegionExport/);
  expect(after).toEqual(Object.fromEntries(Object.entries(both).filter(([name]) => name !== 'Certs')));
});

test('an exported certificate stays the same one, and so does its export for one deployment', () => {
  const [before, withExport, after] = [blog.before, blog.withExport, blog.after]
    .map((make, index) => steps((app, surroundings) => make(app, VIRGINIA, surroundings), index > 0));
  const exports = ({ Shared }: Record<string, StackTemplate>) => Object.values(Shared.Outputs ?? {}).flatMap(({ Export }) => Export?.Name ?? []);
  expect(exports(before)).toHaveLength(1);
  expect(exports(withExport)).toEqual(exports(before));
  expect(exports(after)).toEqual([]);
  [withExport, after].forEach(({ Shared: { Resources } }) =>
    expect(changes(before.Shared.Resources, Resources)).toEqual({ removed: [], added: [], changed: {} }));
  expect(JSON.stringify(withExport.Blog)).not.toContain('Fn::ImportValue');
});

test('a certificate of the console is replaced by one of the app', () => {
  const before = step((stack) => status.before(stack, `arn:aws:acm:us-east-1:${HOME.account}:certificate/1`, site(stack)));
  const after = step((stack) => status.after(stack, site(stack)));
  const [distribution] = ofType('AWS::CloudFront::Distribution', before);
  expect(changes(before, after)).toEqual({ removed: [], added: ['AWS::SSM::Parameter'], changed: { [distribution]: ['DistributionConfig'] } });
});

test('an app that moves away has a certificate of CDK, and the support stack is no longer in the app', () => {
  const support = 'News-eu-west-1-CdkAcm-us-east-1';
  expect(Object.keys(steps((app, surroundings) => news.before(app, HOME, surroundings)))).toContain(support);
  const after = steps((app, surroundings) => news.after(app, HOME, surroundings), false);
  expect(Object.keys(after)).not.toContain(support);
  expect(ofType(CERTIFICATE, after.NewsCerts.Resources)).toHaveLength(1);
});

test('the successor of DnsValidatedCertificate is not in the newest aws-cdk-lib, as the guide says: if it is, the guide needs its steps', () => {
  const read = (file: string) => readFileSync(join(__dirname, '..', '..', file), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(read('test/newest/package.json')) as Record<string, Record<string, string> | undefined>;
  expect(acm).not.toHaveProperty('DnsValidatedCertificateV2');
  expect(read('docs/migrating.md')).toContain(`Version ${{ ...dependencies, ...devDependencies }['aws-cdk-lib']} does not have it`);
});
