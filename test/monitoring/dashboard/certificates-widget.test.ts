import { App, CfnCondition, CfnParameter, Environment, Fn, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Certificate, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Dashboard, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { CertificateMonitor, CloudFrontCertificate, ImportedCertificate } from '../../../src';
import { arn, certificateIn, DUBLIN, EMAILS, propertiesOf, stackById, stackIn, VIRGINIA, zone } from '../monitored-app';

interface Widget {
  readonly type: string;
  readonly y: number;
  readonly height: number;
  readonly properties: { readonly title: string; readonly metrics: unknown[][]; readonly alarms: string[] };
}

let app: App;
let overview: Stack;
let dashboard: Dashboard;

beforeEach(() => {
  app = new App();
  overview = stackIn(app, 'Overview', DUBLIN);
  dashboard = new Dashboard(overview, 'Dashboard');
});

/** The body of the only dashboard of a stack, with texts in place of what the deployment knows. */
function body(stack = overview): { widgets: Widget[] } {
  const [{ DashboardBody }] = propertiesOf(stack, 'AWS::CloudWatch::Dashboard');
  if (typeof DashboardBody === 'string') return JSON.parse(DashboardBody);
  const [, parts] = (DashboardBody as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  return JSON.parse(parts.map((part) => typeof part === 'string' ? part : nameOf(part)).join(''));
}

/** The value of a list that a parameter has, or the resource that is referred to. */
function nameOf(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', '\'');
}

function labels(stack = overview): unknown[] {
  const { metrics } = body(stack).widgets[0].properties;
  return metrics.slice(1).map((metric) => (metric.at(-1) as { label: string }).label);
}

test('a certificate of the same stack is shown without an output or a parameter', () => {
  new CertificateMonitor(overview, 'Monitor', { ...EMAILS, dashboard }).watch(certificateIn(overview));
  const { widgets } = body();
  expect(widgets.map(({ type, properties: { title } }) => [type, title])).toEqual([
    ['metric', 'Days until certificates expire'],
    ['alarm', 'Alarms in eu-west-1'],
    ['metric', 'Events about certificates in the last 45 days'],
  ]);
  expect(widgets[0].properties).toMatchObject({
    view: 'table',
    stat: 'Minimum',
    period: 86400,
    region: 'eu-west-1',
    metrics: [
      [{ expression: 'SORT(METRICS(), MIN, ASC)', id: 'sorted' }],
      ['AWS/CertificateManager', 'DaysToExpiry', 'CertificateArn', expect.stringMatching(/^\{'Ref':'Cert\w+'\}$/),
        { id: 'm0', label: 'Overview/Cert (eu-west-1)', visible: false, region: 'eu-west-1' }],
    ],
  });
  expect(widgets[1].properties.alarms).toEqual([expect.stringMatching(/^\{'Fn::GetAtt':\['MonitorOverviewCertExpiry\w+','Arn'\]\}$/)]);
  expect(widgets[2].properties.metrics.slice(1).map((metric) => (metric.at(-1) as { label: string }).label)).toEqual([
    'ACM Certificate Renewal Action Required (eu-west-1)', 'ACM Certificate Expired (eu-west-1)', 'ACM Certificate Revoked (eu-west-1)',
  ]);
  Template.fromStack(overview).resourceCountIs('AWS::SSM::Parameter', 0);
});

test('certificates of all stacks and regions are shown, whichever library creates them, and no stack needs the dashboard', () => {
  const web = stackIn(app, 'Web', DUBLIN);
  certificateIn(web);
  new CfnCertificate(web, 'L1', { domainName: 'www.example.com' });
  Certificate.fromCertificateArn(web, 'Known', arn('eu-west-1'));
  new CloudFrontCertificate(web, 'Site', { domainName: 'www.example.com', hostedZone: zone(web) });
  ImportedCertificate.selfSigned(web, 'Self', { domainNames: ['www.example.com'], region: 'eu-central-1' });
  CertificateMonitor.watchAll(app, { ...EMAILS, dashboard });
  app.synth();
  expect(labels()).toEqual(expect.arrayContaining([
    'Web/Cert (eu-west-1)', 'Web/L1 (eu-west-1)', 'Web/Known (eu-west-1)', 'Web/Site (us-east-1)', 'Web/Self (eu-central-1)',
  ]));
  expect(labels()).toHaveLength(5);
  expect(body().widgets.map(({ properties: { title } }) => title)).toEqual(expect.arrayContaining(['Alarms in eu-west-1', 'Alarms in us-east-1', 'Alarms in eu-central-1']));
  expect(JSON.stringify(app.synth().stacks.map(({ template }) => template))).not.toContain('Fn::ImportValue');
  expect(web.dependencies).not.toContain(overview);
  expect(overview.dependencies).toContain(web);
});

test('a stack has one output for several values, which the dashboard reads once', () => {
  const web = stackIn(app, 'Web', DUBLIN);
  for (let index = 0; index < 6; index++) certificateIn(web, `Cert${index}`);
  CertificateMonitor.watchAll(app, { ...EMAILS, dashboard });
  app.synth();
  // six certificates, six alarms and three rules
  expect(Object.keys(Template.fromStack(web).findOutputs('*', { Description: 'For Overview/Dashboard' }))).toHaveLength(2);
  expect(propertiesOf(overview, 'AWS::SSM::Parameter').map(({ Value }) => Value)).toEqual([
    { 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'Web', Region: 'eu-west-1' }) },
    { 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'Web', Region: 'eu-west-1' }) },
  ]);
});

test('the template of the dashboard changes when a certificate is replaced', () => {
  const revision = (domainName: string) => {
    const other = new App();
    const shown = new Dashboard(stackIn(other, 'Overview', DUBLIN), 'Dashboard');
    new CfnCertificate(stackIn(other, 'Web', DUBLIN), 'L1', { domainName });
    CertificateMonitor.watchAll(other, { ...EMAILS, dashboard: shown });
    other.synth();
    return propertiesOf(stackById(other, 'Overview'), 'AWS::SSM::Parameter').map(({ Description }) => Description);
  };
  expect(revision('a.example.com')).toEqual(revision('a.example.com'));
  expect(revision('a.example.com')).not.toEqual(revision('b.example.com'));
});

test('an endpoint is shown among the certificates, with both its alarms, also in another stack', () => {
  const web = stackIn(app, 'Web', DUBLIN);
  new CertificateMonitor(web, 'Monitor', { ...EMAILS, dashboard }).watchEndpoint('api.example.com');
  new CertificateMonitor(overview, 'Monitor', { ...EMAILS, dashboard }).watch(certificateIn(overview));
  const { widgets } = body();
  expect(widgets[0].properties.metrics).toEqual([
    expect.anything(),
    ['CdkAcm', 'DaysToExpiry', 'Endpoint', 'api.example.com:443', { id: 'm0', label: 'Endpoint api.example.com:443 (eu-west-1)', visible: false, region: 'eu-west-1' }],
    expect.arrayContaining(['AWS/CertificateManager']),
  ]);
  expect(widgets[1].properties.alarms).toHaveLength(3);
  expect(overview.dependencies).toContain(web);
});

test('a certificate that is created on a condition is shown on that condition', () => {
  const yes = new CfnCondition(overview, 'Yes', { expression: Fn.conditionEquals(new CfnParameter(overview, 'Env').valueAsString, 'prod') });
  const certificate = new CfnCertificate(overview, 'L1', { domainName: 'www.example.com' });
  certificate.cfnOptions.condition = yes;
  new CertificateMonitor(overview, 'Monitor', { ...EMAILS, dashboard }).watch(certificate);
  const { widgets } = body();
  expect(widgets[0].properties.metrics[1][3]).toBe('{\'Fn::If\':[\'Yes\',{\'Ref\':\'L1\'},\'none\']}');
  expect(widgets[1].properties.alarms[0]).toMatch(/^\{'Fn::If':\['Yes',\{'Fn::GetAtt':\['\w+','Arn'\]\},.*:alarm:none/);
  expect(widgets[2].properties.metrics[1][3]).toMatch(/^\{'Fn::If':\['Yes',/);
});

test('several monitors share a dashboard, with widgets of the user around theirs', () => {
  const [before, after] = ['before', 'after'].map((markdown) => new TextWidget({ markdown }));
  dashboard.addWidgets(before);
  ['One', 'Other'].forEach((id) => new CertificateMonitor(overview, id, { ...EMAILS, dashboard }).watch(certificateIn(overview, `Of${id}`)));
  dashboard.addWidgets(after);
  const { widgets } = body();
  expect(widgets.map(({ type }) => type)).toEqual(['text', 'metric', 'alarm', 'metric', 'text']);
  widgets.slice(1).forEach(({ y }, index) => expect(y).toBe(widgets[index].y + widgets[index].height));
});

test('stacks without env are shown on a dashboard without env', () => {
  const other = new App();
  const shown = new Dashboard(stackIn(other, 'Overview'), 'Dashboard');
  certificateIn(stackIn(other, 'Web'));
  CertificateMonitor.watchAll(other, { ...EMAILS, dashboard: shown });
  other.synth();
  expect(labels(stackById(other, 'Overview'))).toEqual(['Web/Cert']);
});

test('a parameter has the tags of the app, also if an Aspect adds it', () => {
  certificateIn(stackIn(app, 'Web', DUBLIN));
  Tags.of(app).add('team', 'web');
  CertificateMonitor.watchAll(app, { ...EMAILS, dashboard });
  app.synth();
  expect(propertiesOf(overview, 'AWS::SSM::Parameter')).toEqual([expect.objectContaining({ Tags: { team: 'web' } })]);
});

test('a dashboard in a stack that a stack with certificates needs is refused', () => {
  const web = stackIn(app, 'Web', DUBLIN);
  const certificate = certificateIn(web);
  new CertificateMonitor(web, 'Monitor', { ...EMAILS, dashboard }).watch(certificate);
  certificate.node.addDependency(new CfnCertificate(overview, 'L1', { domainName: 'www.example.com' }));
  expect(() => app.synth()).toThrow('dashboard "Overview/Dashboard" is in stack "Overview", which stack "Web" needs, and it shows certificate "Web/Cert" of that stack: '
    + 'create the dashboard in a stack of its own, which no other stack needs');
});

test('so is one whose order is known at once', () => {
  const web = stackIn(app, 'Web', DUBLIN);
  web.addStackDependency(overview);
  const monitor = new CertificateMonitor(web, 'Monitor', { ...EMAILS, dashboard });
  expect(() => monitor.watch(certificateIn(web))).toThrow('create the dashboard in a stack of its own, which no other stack needs');
});

test('a dashboard of another Stage or account, or of a stack of which only one says its region, is refused', () => {
  const inStage = stackIn(new Stage(app, 'Prod', { env: DUBLIN }), 'Web');
  expect(() => new CertificateMonitor(inStage, 'Monitor', { ...EMAILS, dashboard }).watch(certificateIn(inStage))).toThrow(
    'dashboard "Overview/Dashboard" cannot show certificate "Prod/Web/Cert": they are in different Stages, which are deployed apart: '
    + 'create a dashboard in each Stage, and call watchAll() there');
  const elsewhere = stackIn(app, 'Elsewhere', { ...VIRGINIA, account: '222222222222' });
  expect(() => new CertificateMonitor(elsewhere, 'Monitor', { ...EMAILS, dashboard }).watch(certificateIn(elsewhere))).toThrow(
    'dashboard "Overview/Dashboard" cannot show certificate "Elsewhere/Cert": it is in account 222222222222, and the dashboard in account 111111111111: '
    + 'create a dashboard in each account, each with a monitor');
  const anywhere = stackIn(app, 'Anywhere');
  expect(() => new CertificateMonitor(anywhere, 'Monitor', { ...EMAILS, dashboard }).watch(certificateIn(anywhere))).toThrow(
    'dashboard "Overview/Dashboard" cannot show certificate "Anywhere/Cert": only one of stack "Anywhere" and stack "Overview" says its region: '
    + 'give stack "Anywhere" an env with a region');
});

test('a stack that does not say its region cannot show what is in a support stack, until it does', () => {
  const shown = (env?: Environment) => {
    const other = new App();
    const web = stackIn(other, 'Web', env);
    new CertificateMonitor(web, 'Monitor', { ...EMAILS, dashboard: new Dashboard(web, 'Dashboard') }).watch(
      new CloudFrontCertificate(web, 'Cert', { domainName: 'www.example.com', hostedZone: zone(web) }));
  };
  expect(() => shown()).toThrow(/says its region: give stack "Web" an env with a region$/);
  expect(() => shown(DUBLIN)).not.toThrow();
});
