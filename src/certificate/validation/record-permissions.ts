import { Token } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { isWithinZone, withoutWildcard } from '../../names/domain-name';

const RECORD_NAMES = 'route53:ChangeResourceRecordSetsNormalizedRecordNames';

/** A validation record is a CNAME record, and it is created or changed, never deleted. */
const ONLY_CNAMES = {
  'route53:ChangeResourceRecordSetsRecordTypes': ['CNAME'],
  'route53:ChangeResourceRecordSetsActions': ['UPSERT'],
};

/**
 * What a role may do that writes the validation records of names: create and change CNAME records whose name begins with an underscore. A name is
 * allowed with its wildcard, and a wildcard with all names below it.
 *
 * `ForAllValues` also holds for a request without values, which `Null` refuses.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function recordPermissions(zoneArn: string, names: readonly string[]): PolicyStatement[] {
  const wildcards = names.filter(isWildcard).map(withoutWildcard);
  const single = names.filter((name) => !isWildcard(name) && !wildcards.some((zone) => isBelow(name, zone)));
  return [
    ...wildcards.length > 0 ? [statement(zoneArn, wildcards, [])] : [],
    ...apart(single).map((group) => statement(zoneArn, group, group)),
  ];
}

/** Names without the names below them. In a policy, an asterisk matches dots too. */
function statement(zoneArn: string, names: readonly string[], notBelow: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['route53:ChangeResourceRecordSets'],
    resources: [zoneArn],
    conditions: {
      'ForAllValues:StringEquals': ONLY_CNAMES,
      'ForAllValues:StringLike': { [RECORD_NAMES]: names.map((name) => `_*.${name}`) },
      ...notBelow.length > 0 && { 'ForAllValues:StringNotLike': { [RECORD_NAMES]: notBelow.map((name) => `_*.*.${name}`) } },
      'Null': { [RECORD_NAMES]: 'false' },
    },
  });
}

/** The names in groups of which none has a name and another one below it, since the statement of the first would refuse the second. */
function apart(names: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const name of names) {
    const group = groups.find((others) => others.every((other) => !isBelow(name, other) && !isBelow(other, name)));
    if (group) group.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** Whether a name may be below another one. */
function isBelow(name: string, other: string): boolean {
  return isWithinZone(name, other) || Token.isUnresolved(name) || Token.isUnresolved(other);
}

function isWildcard(name: string): boolean {
  return name !== withoutWildcard(name);
}
