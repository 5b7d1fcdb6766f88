import type { Deployment, Located, Resource } from '../deployment/deployment';
import { follow, HOLE } from '../deployment/follow';
import { readInOthers } from '../deployment/limits';
import { numberOf } from '../deployment/numbered';
import { textAt, valuesAt } from '../deployment/property';
import { outsideOfScenarios } from '../deployment/scenarios';

/** The certificates whose days to expiry an alarm watches. */
interface Watched {
  /** By the stack and logical ID of their resource. */
  readonly created: ReadonlySet<string>;
  readonly arns: ReadonlySet<string>;

  /** Whether there is an alarm on a certificate that is known at deployment only. */
  readonly isAnyUnknown: boolean;
}

const KNOWN = new WeakMap<Deployment, () => Watched>();

/** Whether an alarm watches the days to expiry of a certificate, created or given by its ARN, or may do so. */
export function isWatched(certificate: Resource | string, deployment: Deployment): boolean {
  const known = KNOWN.get(deployment) ?? outsideOfScenarios(() => readInOthers(() => watchedIn(deployment)));
  KNOWN.set(deployment, known);
  const { created, arns, isAnyUnknown } = known();
  return isAnyUnknown || (typeof certificate === 'string' ? arns.has(certificate) : created.has(keyOf(certificate)));
}

function watchedIn(deployment: Deployment): Watched {
  const endpoints = deployment.resourcesOf('AWS::CloudWatch::Alarm').flatMap((alarm) => [
    ...certificatesOf({ value: alarm.properties, stack: alarm.stack }),
    ...valuesAt(alarm, 'Metrics[]').flatMap((query) => valuesAt(query, 'MetricStat.Metric').flatMap(certificatesOf)),
  ]);
  return {
    created: new Set(endpoints.flatMap((each) => each !== 'unknown' && 'resource' in each ? [keyOf(each.resource)] : [])),
    arns: new Set(endpoints.flatMap((each) => each !== 'unknown' && 'text' in each && !each.text.includes(HOLE) ? [each.text] : [])),
    isAnyUnknown: endpoints.some((each) => each === 'unknown' || ('text' in each && each.text.includes(HOLE))),
  };
}

function certificatesOf(metric: Located) {
  if (textAt(metric, 'Namespace', '') !== 'AWS/CertificateManager' || textAt(metric, 'MetricName', '') !== 'DaysToExpiry') return [];
  return valuesAt(metric, 'Dimensions[]').filter((dimension) => textAt(dimension, 'Name', '') === 'CertificateArn')
    .flatMap((dimension) => valuesAt(dimension, 'Value')).flatMap(({ value, stack }) => follow(value, stack));
}

function keyOf({ stack, logicalId }: Resource): string {
  return `${numberOf(stack)} ${logicalId}`;
}
