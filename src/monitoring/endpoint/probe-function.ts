import { Duration, Names } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { NAMESPACE } from './handler/metric-names';
import { NO_RESOURCES, PROBE_FUNCTION } from './nag-acknowledgements';
import { CODE } from './probe-code';
import { FunctionNetwork } from '../../handler/inline-function';
import { acknowledgeWildcards } from '../../handler/nag-acknowledgements';
import { ScheduledFunction } from '../../handler/scheduled-function';
import { TrustBundle } from '../../private-ca/trust-bundle';
import { alarmActions, Destination } from '../destination';

/** The function that looks at the endpoints of a monitor from one network, and the alarm that says when it fails. */
export class ProbeFunction extends ScheduledFunction {
  constructor(scope: Construct, id: string, network: FunctionNetwork, destinations: readonly Destination[]) {
    super(scope, id, {
      description: 'Looks at the certificates that endpoints serve',
      code: CODE,
      // three attempts take less than a minute, and DNS may be slow
      timeout: Duration.minutes(2),
      reasons: PROBE_FUNCTION,
      network,
    });
    acknowledgeWildcards(this.role, ['*'], NO_RESOURCES);
    this.allow(['cloudwatch:PutMetricData'], '*', { StringEquals: { 'cloudwatch:namespace': NAMESPACE } });
    this.createAlarm(destinations);
  }

  /** The name of its log group. */
  public get log(): string {
    return this.function.logGroup.logGroupName;
  }

  /** Lets the function read the CAs of a bundle. */
  public allowReading({ parameter }: TrustBundle): void {
    this.allow(['ssm:GetParameter'], parameter.parameterArn);
  }

  /**
   * Lambda tries a failed run twice more, and then drops it.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html#async-invocation-metrics
   */
  private createAlarm(destinations: readonly Destination[]): void {
    const alarm = new Alarm(this, 'Failure', {
      alarmDescription: `The function that looks at endpoints of ${Names.nodeUniqueId(this.node.scope!.node)} fails, so that nothing watches them. Its log has the reason: ${this.log}`,
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'AsyncEventsDropped',
        dimensionsMap: { FunctionName: this.function.functionName },
        statistic: Stats.SUM,
        period: Duration.days(1),
      }),
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(...alarmActions(destinations));
  }
}
