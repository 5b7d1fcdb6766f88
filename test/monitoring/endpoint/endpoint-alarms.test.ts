import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateMonitor } from '../../../src';
import { DUBLIN, EMAILS, stackIn } from '../monitored-app';

const NAME = 'www.example.com';
const RULE = 'AWS::Events::Rule';

let web: Stack;
let monitor: CertificateMonitor;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
  monitor = new CertificateMonitor(web, 'Monitor', EMAILS);
});

test('the alarms of an endpoint send to the topic of the monitor, that on problems also if there is no data', () => {
  monitor.watchEndpoint(NAME, { threshold: Duration.days(14) });
  const topic = [{ Ref: Object.keys(Template.fromStack(web).findResources('AWS::SNS::Topic'))[0] }];
  const metric = { Namespace: 'CdkAcm', Dimensions: [{ Name: 'Endpoint', Value: 'www.example.com:443' }], Period: 86_400, EvaluationPeriods: 1 };
  Template.fromStack(web).hasResourceProperties('AWS::CloudWatch::Alarm', {
    ...metric,
    MetricName: 'DaysToExpiry',
    Statistic: 'Minimum',
    ComparisonOperator: 'LessThanThreshold',
    Threshold: 14,
    TreatMissingData: 'ignore',
    AlarmActions: topic,
    AlarmDescription: 'Endpoint www.example.com:443 serves a certificate that expires in less than 14 days. '
      + 'If it has been renewed, deploy the new one to each server of the endpoint. Otherwise renew it.',
  });
  Template.fromStack(web).hasResourceProperties('AWS::CloudWatch::Alarm', {
    ...metric,
    MetricName: 'Problem',
    Statistic: 'Maximum',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 0,
    TreatMissingData: 'missing',
    AlarmActions: topic,
    InsufficientDataActions: topic,
    AlarmDescription: {
      'Fn::Join': ['', [
        'Clients cannot use endpoint www.example.com:443. The value says why: 1: it cannot be reached; 2: it does not speak TLS, or refuses the connection; '
        + '3: its certificate does not cover the name; 4: its chain is incomplete, or leads to no CA that is trusted; '
        + '5: a certificate of its chain has expired or is not valid yet. INSUFFICIENT_DATA: the function that looks at it does not run. Log: ',
        { Ref: Match.stringLikeRegexp('Logs') },
      ]],
    },
  });
});

test('the default threshold is 20 days', () => {
  monitor.watchEndpoint(NAME);
  Template.fromStack(web).hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'DaysToExpiry', Threshold: 20 });
});

test('an alarm looks at two intervals', () => {
  monitor.watchEndpoint(NAME, { interval: Duration.minutes(180) });
  const template = Template.fromStack(web);
  template.hasResourceProperties(RULE, { ScheduleExpression: 'rate(3 hours)' });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'Problem', Period: 21_600 });
});
