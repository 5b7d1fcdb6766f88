import { App, NestedStack, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { ACCOUNT, alarmsOf, certificateIn, DUBLIN, EMAILS, propertiesOf, stackById, stackIn, VIRGINIA, zone } from './monitored-app';
import { CertificateMonitor, CloudFrontCertificate, WatchAllProps } from '../../src';

const NAMED = { ...EMAILS, topicStackName: 'shop-alerts' };

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function cloudFrontIn(stack: Stack, supportStackName?: string): CloudFrontCertificate {
  return new CloudFrontCertificate(stack, 'CloudFront', { domainName: 'www.example.com', hostedZone: zone(stack), supportStackName });
}

/** Each topic of an app: the name of its stack, its logical ID, and its name. */
function topicsOf(scope: Stage): string[] {
  const stacks = new Set(scope.node.findAll().filter((each) => each instanceof CfnTopic).map((each) => Stack.of(each)));
  return [...stacks].flatMap((stack) => Object.entries(Template.fromStack(stack).findResources('AWS::SNS::Topic')).map(([id, { Properties }]) => (
    [stack.stackName, id, (Properties as { TopicName: string }).TopicName].join(' ')))).sort();
}

/** Each pair of items, and all items in several orders. */
function arrangements<T>(items: readonly T[]): T[][] {
  const pairs = items.flatMap((one, index) => items.slice(index + 1).map((other) => [other, one]));
  return [...pairs, [...items], [...items].reverse(), [...items.slice(2), ...items.slice(0, 2)]];
}

test('the name can be one that the CDK CLI has yet to look up', () => {
  certificateIn(web);
  CertificateMonitor.watchAll(app, { ...EMAILS, topicStackName: StringParameter.valueFromLookup(web, '/name/of the stack') });
  expect(() => app.synth()).not.toThrow();
});

describe('a topic stays where it is, whichever stacks and certificates there are, and in which order', () => {
  const PARTS: Record<string, (all: App) => void> = {
    one: (all) => void certificateIn(stackIn(all, 'One', DUBLIN)),
    several: (all) => {
      const stack = stackIn(all, 'Several', DUBLIN);
      ['A', 'B'].forEach((id) => certificateIn(stack, id));
      cloudFrontIn(stack);
    },
    shared: (all) => void cloudFrontIn(stackIn(all, 'Shared', DUBLIN), 'certificates'),
    sharedToo: (all) => void cloudFrontIn(stackIn(all, 'SharedToo', DUBLIN), 'certificates'),
    anywhere: (all) => void certificateIn(stackIn(all, 'Anywhere')),
    nested: (all) => void certificateIn(new NestedStack(stackIn(all, 'Outer', VIRGINIA), 'Inner')),
  };

  function topicsWith(parts: readonly string[], props: WatchAllProps): string[] {
    const fresh = new App();
    CertificateMonitor.watchAll(fresh, props);
    parts.forEach((part) => PARTS[part](fresh));
    fresh.synth();
    return topicsOf(fresh);
  }

  test('in each stack that has a certificate, and its support stack', () => {
    const alone = new Map(Object.keys(PARTS).map((part) => [part, topicsWith([part], EMAILS)]));
    expect([...alone.values()].map(({ length }) => length)).toEqual([1, 2, 1, 1, 1, 1]);
    for (const parts of arrangements(Object.keys(PARTS))) {
      expect(topicsWith(parts, EMAILS)).toEqual(parts.flatMap((part) => alone.get(part)!).sort());
    }
  });

  test('or in a stack of that name, one for each account and region', () => {
    const alone = new Map(Object.keys(PARTS).map((part) => [part, topicsWith([part], NAMED)]));
    expect([...new Set([...alone.values()].flat())].map((topic) => topic.split(' ')[0])).toEqual(['shop-alerts', 'shop-alerts', 'shop-alerts']);
    for (const parts of arrangements(Object.keys(PARTS))) {
      expect(topicsWith(parts, NAMED)).toEqual([...new Set(parts.flatMap((part) => alone.get(part)!))].sort());
    }
  });
});

describe('without a name', () => {
  test('the alarms of a support stack that several stacks share have the topics of these stacks', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    const shop = stackIn(app, 'Shop', DUBLIN);
    for (const stack of [web, shop]) cloudFrontIn(stack, 'certificates');
    app.synth();
    const actions = alarmsOf(stackById(app, `CdkAcm-us-east-1-${ACCOUNT}-certificates`)).map(({ AlarmActions }) => (AlarmActions as string[])[0]).sort();
    expect(actions).toEqual(['Shop', 'Web'].map((id) => expect.stringMatching(`:${id}-eu-west-1-CdkAcm-us-east-1-Monitor-CertificateMonitor-`)));
  });

  test('a nested stack that is watched apart has a topic of its own', () => {
    const nested = new NestedStack(web, 'Nested');
    CertificateMonitor.watchAll(web, EMAILS);
    CertificateMonitor.watchAll(nested, { emails: ['nested@example.com'] });
    [web, nested].forEach((stack) => {
      certificateIn(stack);
      cloudFrontIn(stack);
    });
    app.synth();
    const emails = [web, nested, stackById(app, 'Web-CdkAcm-us-east-1-Monitor')]
      .map((stack) => propertiesOf(stack, 'AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint).sort());
    expect(emails).toEqual([['ops@example.com'], ['nested@example.com'], ['nested@example.com', 'ops@example.com']]);
  });
});

describe('with a name', () => {
  test('the stack of the topic is deployed before the stacks that send to it, and depends on none', () => {
    CertificateMonitor.watchAll(app, NAMED);
    certificateIn(web);
    cloudFrontIn(web);
    app.synth();
    const [dublin, virginia] = ['eu-west-1', 'us-east-1'].map((region) => stackById(app, `CdkAcm-shop-alerts-${ACCOUNT}-${region}`));
    expect([dublin, virginia].map(({ stackName, dependencies, region }) => [stackName, dependencies, region])).toEqual([
      ['shop-alerts', [], 'eu-west-1'], ['shop-alerts', [], 'us-east-1'],
    ]);
    expect(web.dependencies).toContain(dublin);
    expect(stackById(app, 'Web-CdkAcm-us-east-1').dependencies).toContain(virginia);
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ AlarmActions: [expect.stringMatching(`^arn:aws:sns:eu-west-1:${ACCOUNT}:shop-alerts-CertificateMonitor-`)] })]);
  });

  test('it has the tags of the app', () => {
    Tags.of(app).add('team', 'web');
    CertificateMonitor.watchAll(app, NAMED);
    certificateIn(web);
    const { tags } = app.synth().getStackByName('shop-alerts');
    expect(tags).toEqual({ team: 'web' });
  });

  test('it has the name of its Stage before its own, and there may be one in each Stage', () => {
    const stages = ['Beta', 'Prod'].map((id) => new Stage(app, id));
    CertificateMonitor.watchAll(app, NAMED);
    stages.forEach((stage) => certificateIn(stackIn(stage, 'Shop', DUBLIN)));
    app.synth();
    expect(stages.flatMap(topicsOf)).toEqual([expect.stringMatching(/^Beta-shop-alerts /), expect.stringMatching(/^Prod-shop-alerts /)]);
  });

  test('a Stage that watches itself may give the name of the app', () => {
    const prod = new Stage(app, 'Prod');
    for (const scope of [prod, app]) CertificateMonitor.watchAll(scope, NAMED);
    certificateIn(stackIn(prod, 'Shop', DUBLIN));
    certificateIn(web);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('refuses', () => {
  test('a name that another stack has', () => {
    stackIn(app, 'shop-alerts', DUBLIN);
    CertificateMonitor.watchAll(app, NAMED);
    certificateIn(web);
    expect(() => app.synth()).toThrow(`support stack "CdkAcm-shop-alerts-${ACCOUNT}-eu-west-1" and stack "shop-alerts" are both called "shop-alerts" in account ${ACCOUNT} `
      + 'and region eu-west-1, so that each would overwrite the other: give topicStackName a name that no other stack has there');
  });

  test('a name that another call in the Stage has', () => {
    CertificateMonitor.watchAll(app, NAMED);
    expect(() => CertificateMonitor.watchAll(web, NAMED)).toThrow(
      'CertificateMonitor.watchAll() of "Web": CertificateMonitor.watchAll() of "App" has topicStackName "shop-alerts" too: give each call another topicStackName');
  });

  test('a name beside a topic', () => {
    const topic = new Topic(web, 'Topic');
    expect(() => CertificateMonitor.watchAll(app, { topic, topicStackName: 'shop-alerts' })).toThrow(
      'CertificateMonitor.watchAll() of "App": topic "Web/Topic" has its own stack: leave out topicStackName, or give emails or httpsUrls instead of topic');
  });

  test('what is not the name of a stack', () => {
    expect(() => CertificateMonitor.watchAll(app, { ...EMAILS, topicStackName: 'shop alerts' })).toThrow(
      'CertificateMonitor.watchAll() of "App": topicStackName must be the name of a stack');
  });
});
