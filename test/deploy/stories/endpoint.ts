import { CloudWatchClient, DescribeAlarmsCommand, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CHAIN, INTERMEDIATE, leaf, ROOT } from '../../certificate/imported/handler/pki';
import { FakeServer } from '../../tls/fake-server';
import { Cloud } from '../harness/cloud';

/** A server of this machine that is watched, and what a monitor has for it. */
export class Endpoint {
  /** A server with a certificate that has so many days left. */
  public static async serving(name: string, days: number, cloud: Cloud): Promise<Endpoint> {
    return new Endpoint(await FakeServer.tls(leaf([name], INTERMEDIATE, { days: [-80, days] }), CHAIN), cloud.connection(cloud.home));
  }

  /** The CA that its clients trust, in letters that the CDK CLI leaves as they are. */
  public readonly root = Buffer.from(ROOT.certificate).toString('base64url');

  public readonly port: number;

  private constructor(private server: FakeServer, private readonly connection: ReturnType<Cloud['connection']>) {
    this.port = server.port;
  }

  /** Gives the server the certificate of another name. */
  public async changeTo(name: string) {
    await this.stop();
    this.server = await FakeServer.tls(leaf([name], INTERMEDIATE), CHAIN, {}, this.port);
  }

  /** Invokes the function with what its rule sends, as if the time had come. */
  public async probe(): Promise<string | undefined> {
    const events = new EventBridgeClient(this.connection);
    const { Rules = [] } = await events.send(new ListRulesCommand({}));
    const scheduled = Rules.filter(({ ScheduleExpression }) => ScheduleExpression === 'rate(12 hours)');
    const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule: scheduled[0].Name }));
    const [{ Arn, Input }] = Targets;
    const { FunctionError } = await new LambdaClient(this.connection).send(new InvokeCommand({ FunctionName: Arn, Payload: Buffer.from(Input!) }));
    return FunctionError;
  }

  /** The least or the greatest value of a metric. */
  public async metric(MetricName: string, statistic: 'Minimum' | 'Maximum'): Promise<number | undefined> {
    const { Datapoints = [] } = await new CloudWatchClient(this.connection).send(new GetMetricStatisticsCommand({
      Namespace: 'CdkAcm',
      MetricName,
      Dimensions: [{ Name: 'Endpoint', Value: `www.example.com:${this.port} at 127.0.0.1` }],
      StartTime: new Date(Date.now() - 3_600_000),
      EndTime: new Date(Date.now() + 60_000),
      Period: 86_400,
      Statistics: [statistic],
    }));
    return Datapoints[0]?.[statistic];
  }

  /** The states of its alarms, by their metrics. */
  public async states(): Promise<Record<string, string | undefined>> {
    const { MetricAlarms = [] } = await new CloudWatchClient(this.connection).send(new DescribeAlarmsCommand({}));
    return Object.fromEntries(MetricAlarms.filter(({ Namespace }) => Namespace === 'CdkAcm').map(({ MetricName, StateValue }) => [MetricName, StateValue]));
  }

  public async stop() {
    await this.server.stop();
  }
}
