import type { Located, Resource } from '../../deployment/deployment';
import { follow } from '../../deployment/follow';
import { placed, textAt, valuesAt } from '../../deployment/property';
import { certificateAt } from '../certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const NAMESPACE = 'AWS/CertificateManager';

/**
 * ACM reports the days to expiry in the region of the certificate, and an alarm sees the metrics of its own region.
 */
export const expiryAlarmRegion: Rule = {
  id: 'expiry-alarm-region',
  holds: 'an alarm on the days to expiry is in the region of the certificate',
  severity: Severity.ERROR,
  why: 'ACM reports the days to expiry to CloudWatch in the region of the certificate, and an alarm sees the metrics of its ' +
    'own region only. An alarm in another region deploys, but has no data and never fires. The metric of CDK\'s ' +
    'certificate.metricDaysToExpiry() is read in the region of the alarm.',
  leaves: 'Stacks without a region, and metrics in search expressions.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html',
  ],
  judgeResource: {
    types: ['AWS::CloudWatch::Alarm'],
    // An app can have thousands of alarms, each of them about something else.
    only: { property: 'Namespace', text: NAMESPACE },
    judge: alarmsElsewhere,
  },
};

function alarmsElsewhere(alarm: Resource): ResourceProblem[] {
  return [
    ...metricElsewhere(alarm, { value: alarm.properties, stack: alarm.stack }, 'Dimensions[]'),
    ...valuesAt(alarm, 'Metrics[]').flatMap((query) => valuesAt(query, 'MetricStat.Metric').flatMap((metric) =>
      metricElsewhere(alarm, metric, `${placed('Metrics[]', query.positions)}.MetricStat.Metric.Dimensions[]`))),
  ];
}

function metricElsewhere(alarm: Resource, metric: Located, path: string): ResourceProblem[] {
  if (textAt(metric, 'Namespace', '') !== NAMESPACE || textAt(metric, 'MetricName', '') !== 'DaysToExpiry') return [];
  return valuesAt(metric, 'Dimensions[]').filter((dimension) => textAt(dimension, 'Name', '') === 'CertificateArn').flatMap((dimension) =>
    valuesAt(dimension, 'Value').flatMap(({ value, stack }) => follow(value, stack)).flatMap((endpoint): ResourceProblem[] => {
      const certificate = certificateAt(endpoint);
      const { region } = alarm.stack;
      if (certificate?.store !== 'acm' || certificate.region === undefined || region === undefined || certificate.region === region) return [];
      return [{
        property: placed(`${path}.Value`, dimension.positions),
        message: `an alarm sees the metrics of its own region ${region}, but ${certificate.name} reports its days to expiry in ${certificate.region}`,
        fix: `create the alarm in a stack in ${certificate.region}: new cloudwatch.Alarm(certificateStack, …)`,
        templateFix: `create the alarm in a stack in ${certificate.region}`,
      }];
    }));
}
