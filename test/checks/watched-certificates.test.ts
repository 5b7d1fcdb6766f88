import { isWatched } from '../../src/checks/watched-certificates';
import { TemplateDeployment } from '../../src/readers/templates/template-deployment';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** Which of the certificates One and Two, and the ARN, are watched by an alarm with this value as its dimension. */
function watchedBy(Value: unknown, properties: Record<string, unknown> = {}): boolean[] {
  const certificate = { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com' } };
  const Properties = { Namespace: 'AWS/CertificateManager', MetricName: 'DaysToExpiry', Dimensions: [{ Name: 'CertificateArn', Value }], ...properties };
  const template = { Parameters: { Given: { Type: 'String' } }, Resources: { One: certificate, Two: certificate, Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties } } };
  const deployment = new TemplateDeployment();
  const { resources: [one, two] } = deployment.add({ file: 'Web.json', path: 'Web', stackName: 'Web', template });
  return [one, two, ARN].map((each) => isWatched(each, deployment));
}

test('the certificate that an alarm refers to is watched, and no other', () => {
  expect(watchedBy({ Ref: 'Two' })).toEqual([false, true, false]);
  expect(watchedBy(ARN)).toEqual([false, false, true]);
});

test('an alarm on another metric watches none', () => {
  expect(watchedBy({ Ref: 'Two' }, { MetricName: 'Other' })).toEqual([false, false, false]);
  expect(watchedBy({ Ref: 'Two' }, { Namespace: 'AWS/EC2' })).toEqual([false, false, false]);
});

test('an alarm on what is known at deployment only may watch any', () => {
  expect(watchedBy({ Ref: 'Given' })).toEqual([true, true, true]);
  expect(watchedBy({ 'Fn::Sub': 'arn:aws:acm:us-east-1:111122223333:certificate/${Given}' })).toEqual([true, true, true]);
});
