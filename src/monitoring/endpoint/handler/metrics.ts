import { CloudWatch } from '@aws-sdk/client-cloudwatch';
import type { Judgement } from './judgement';
import { DAYS_TO_EXPIRY, DIMENSION, NAMESPACE, PROBLEM } from './metric-names';

/** Writes what was found. An endpoint without a certificate has no days. */
export async function publish(endpoint: string, { days, problem }: Judgement): Promise<void> {
  const values = days === undefined ? [[PROBLEM, problem] as const] : [[PROBLEM, problem] as const, [DAYS_TO_EXPIRY, days] as const];
  await new CloudWatch({}).putMetricData({
    Namespace: NAMESPACE,
    MetricData: values.map(([MetricName, Value]) => ({ MetricName, Value, Dimensions: [{ Name: DIMENSION, Value: endpoint }] })),
  });
}
