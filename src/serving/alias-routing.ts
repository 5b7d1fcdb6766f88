import { Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { AliasRecordOptions } from './alias-record-options';
import { globalName } from './global-name';
import { insteadOfRegion } from '../input/regions';
import { isKnown } from '../lookups';
import { isRegionName } from '../names/region-name';

/** The props of which a record has at most one. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html */
const POLICIES = ['weight', 'region', 'geoLocation', 'failover'] as const;

/** Less than the 128 characters that Route 53 accepts, since CDK counts those of a token too. */
const LONGEST_IDENTIFIER = 64;

/** The routing policy of alias records, with its defaults. Throws for options of which Route 53 can make none. */
export function routingOf(options: AliasRecordOptions = {}, scope: Construct): AliasRecordOptions {
  const policies = POLICIES.filter((policy) => options[policy] !== undefined);
  const [policy] = policies;
  if (policy === undefined) {
    assertPlain(options);
    return options;
  }
  if (policies.length > 1) {
    throw new Error(`aliasRecordOptions has ${policies.join(' and ')}, and a record has one routing policy: keep one of them`);
  }
  const { region, failover, setIdentifier = globalName(scope, LONGEST_IDENTIFIER), evaluateTargetHealth = true } = options;
  if (region !== undefined && !Token.isUnresolved(region) && !isRegionName(region) && isKnown(region, scope)) {
    throw new Error(`aliasRecordOptions.region "${region}" is not a region: ${insteadOfRegion(region)}`);
  }
  if (failover !== undefined && !evaluateTargetHealth) {
    throw new Error('aliasRecordOptions has failover, but evaluateTargetHealth is false, so Route 53 would never fail over: leave evaluateTargetHealth out');
  }
  return { ...options, setIdentifier, evaluateTargetHealth };
}

/** A record without a routing policy is the only one of its name. */
function assertPlain({ setIdentifier, healthCheck }: AliasRecordOptions): void {
  const given = setIdentifier !== undefined ? 'setIdentifier' : healthCheck ? 'healthCheck' : undefined;
  if (!given) return;
  throw new Error(`aliasRecordOptions.${given} has no effect without a routing policy: give weight, region, geoLocation or failover too, or leave ${given} out`);
}
