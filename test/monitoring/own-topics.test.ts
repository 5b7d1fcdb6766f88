import { App, CfnParameter, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { certificateIn, DUBLIN, EMAILS, propertiesOf, stackIn } from './monitored-app';
import { CertificateMonitor, CertificateMonitorProps } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function monitor(props: CertificateMonitorProps): CertificateMonitor {
  return new CertificateMonitor(web, 'Monitor', props);
}

describe('the topic of a monitor', () => {
  test('has each subscriber once', () => {
    monitor({ emails: ['a@example.com', 'b@example.com', 'a@example.com'], httpsUrls: ['https://alerts.example.com/acm'] }).watch(certificateIn(web));
    expect(propertiesOf(web, 'AWS::SNS::Subscription').map(({ Protocol, Endpoint }) => [Protocol, Endpoint])).toEqual([
      ['email', 'a@example.com'], ['email', 'b@example.com'], ['https', 'https://alerts.example.com/acm'],
    ]);
  });

  test('keeps a subscription whose address is a token, whatever else the app has', () => {
    const idsWith = (others: number) => {
      const stack = stackIn(new App(), 'Web', DUBLIN);
      for (let index = 0; index < others; index++) Lazy.string({ produce: () => 'x' });
      const emails = ['Ops', 'Dev'].map((id) => new CfnParameter(stack, id).valueAsString).concat(Fn.ref('Ops'));
      new CertificateMonitor(stack, 'Monitor', { emails }).watch(certificateIn(stack));
      return Object.keys(Template.fromStack(stack).findResources('AWS::SNS::Subscription'));
    };
    expect(idsWith(3)).toEqual(idsWith(0));
    expect(new Set(idsWith(0)).size).toBe(2);
  });

  test('does not exist as long as nothing is watched', () => {
    monitor(EMAILS);
    Template.fromStack(web).resourceCountIs('AWS::SNS::Topic', 0);
  });

  test('has another name in each stack and for each monitor', () => {
    const [shop, long] = [stackIn(app, 'Shop', DUBLIN), stackIn(app, 'L'.repeat(120), DUBLIN)];
    for (const stack of [web, shop, long]) {
      new CertificateMonitor(stack, 'One', EMAILS).watch(certificateIn(stack, 'A'));
      new CertificateMonitor(stack, 'Two', EMAILS).watch(certificateIn(stack, 'B'));
    }
    const names = [web, shop, long].flatMap((stack) => propertiesOf(stack, 'AWS::SNS::Topic').map(({ TopicName }) => TopicName as string));
    expect(new Set(names).size).toBe(6);
    expect(names.filter((name) => !/^[A-Za-z0-9_-]{1,256}$/.test(name))).toEqual([]);
  });
});
