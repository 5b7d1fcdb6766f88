import { CloudWatchClient, type PutMetricDataCommandInput } from '@aws-sdk/client-cloudwatch';
import { SSMClient } from '@aws-sdk/client-ssm';

// the version of Node.js is the choice of this project's maintainers
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** CloudWatch and Systems Manager in place of those of the SDK, and the log of the function. */
export class FakeCloudWatch {
  public readonly published: PutMetricDataCommandInput[] = [];
  public readonly logs: Record<string, unknown>[] = [];

  /** The values of parameters, by name. */
  public readonly parameters: Record<string, string> = {};

  /** What CloudWatch answers instead of taking metrics. */
  public refusal?: Error;

  constructor() {
    this.answer(CloudWatchClient.prototype, (input: PutMetricDataCommandInput) => {
      if (this.refusal) throw this.refusal;
      this.published.push(input);
      return {};
    });
    this.answer(SSMClient.prototype, ({ Name }: { Name: string }) => (
      { Parameter: Name in this.parameters ? { Value: this.parameters[Name] } : undefined }));
    jest.spyOn(console, 'log').mockImplementation((line: string) => {
      this.logs.push(JSON.parse(line) as Record<string, unknown>);
    });
  }

  /** The values of the metrics, by name. */
  public get values(): Record<string, number> {
    return Object.fromEntries(this.published.flatMap(({ MetricData }) => MetricData!).map(({ MetricName, Value }) => [MetricName!, Value!]));
  }

  private answer<I>(client: object, answer: (input: I) => object): void {
    const prototype = client as { send: (command: { readonly input: I }) => Promise<object> };
    jest.spyOn(prototype, 'send').mockImplementation(async ({ input }) => answer(input));
  }
}
