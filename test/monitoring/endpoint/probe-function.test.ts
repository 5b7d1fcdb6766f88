import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateMonitor } from '../../../src';
import { DUBLIN, EMAILS, stackIn } from '../monitored-app';

const NAME = 'www.example.com';
const FUNCTION = 'AWS::Lambda::Function';

let web: Stack;
let monitor: CertificateMonitor;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
  monitor = new CertificateMonitor(web, 'Monitor', EMAILS);
});

test('an alarm says when the function fails', () => {
  monitor.watchEndpoint(NAME);
  Template.fromStack(web).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'AWS/Lambda',
    MetricName: 'AsyncEventsDropped',
    Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('EndpointsProbe') } }],
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [Match.anyValue()],
  });
});

test('one function and one permission are enough for any number of endpoints', () => {
  Array.from({ length: 60 }, (_, index) => monitor.watchEndpoint(`www${index}.example.com`));
  const template = Template.fromStack(web);
  template.resourceCountIs('AWS::Events::Rule', 60);
  template.resourceCountIs(FUNCTION, 1);
  template.resourceCountIs('AWS::Lambda::Permission', 1);
});
