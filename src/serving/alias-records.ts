import { Token } from 'aws-cdk-lib';
import { ILoadBalancerV2, IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IAliasRecordTarget, IHostedZone, RecordSet, RecordSetProps, RecordTarget, RecordType } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { AliasRecordOptions } from './alias-record-options';
import { routingOf } from './alias-routing';
import { mostSpecificZone } from '../certificate/public/hosted-zone';
import { zoneOfAnotherRegion } from '../certificate/public/zone-of-another-stack';

/** A dual-stack load balancer without public IPv4 addresses has private ones, which an A record would publish. The type of an imported one is unknown. */
const WITH_A_RECORD: readonly (IpAddressType | undefined)[] = [IpAddressType.IPV4, IpAddressType.DUAL_STACK, undefined];

const WITH_AAAA_RECORD: readonly (IpAddressType | undefined)[] = [IpAddressType.DUAL_STACK, IpAddressType.DUAL_STACK_WITHOUT_PUBLIC_IPV4];

/** A load balancer, with the addresses that it has. */
interface Target extends ILoadBalancerV2 {
  readonly ipAddressType?: IpAddressType;
}

/** The names that lead to a load balancer. */
interface AliasNames {
  readonly names: string[];
  readonly zones: IHostedZone[];
  readonly aliasRecordOptions?: AliasRecordOptions;
}

/**
 * Points names to a load balancer, each in the most specific of the zones, by the addresses that its clients can reach.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#ip-address-type
 */
export function pointTo(loadBalancer: Target, { names, zones, aliasRecordOptions }: AliasNames, scope: Construct): void {
  // An imported load balancer without them throws. CDK reads them during synthesis only, where nothing names the construct any more.
  const { loadBalancerDnsName, loadBalancerCanonicalHostedZoneId } = loadBalancer;
  if (!loadBalancerDnsName || !loadBalancerCanonicalHostedZoneId) throw new Error(`the load balancer "${loadBalancer.node.path}" has no DNS name`);
  const { evaluateTargetHealth, ...routing } = routingOf(aliasRecordOptions, scope);
  const types = [
    ...WITH_A_RECORD.includes(loadBalancer.ipAddressType) ? [RecordType.A] : [],
    ...WITH_AAAA_RECORD.includes(loadBalancer.ipAddressType) ? [RecordType.AAAA] : [],
  ];
  writeAliasRecords(names, { zones, types, target: new LoadBalancerTarget(loadBalancer, { evaluateTargetHealth }), routing, scope });
}

/** What the alias records of some names have in common. */
interface AliasRecords {
  readonly zones: IHostedZone[];
  readonly types: readonly RecordType[];
  readonly target: IAliasRecordTarget;
  readonly routing?: Partial<RecordSetProps>;
  readonly scope: Construct;
}

interface AliasRecord {
  readonly type: RecordType;
  readonly record: RecordSet;
}

/** Creates a record of each type for each name, in the most specific of the zones. */
export function writeAliasRecords(names: string[], { zones, types, target, routing, scope }: AliasRecords): AliasRecord[] {
  return names.flatMap((name, index) => {
    const id = Token.isUnresolved(name) ? `${index}` : name;
    const props = {
      ...routing,
      zone: zoneOfAnotherRegion(mostSpecificZone(name, zones), scope),
      // With the dot at its end a name is taken as it is, else one that is a token would get the zone's name appended.
      recordName: `${name}.`,
      target: RecordTarget.fromAlias(target),
    };
    return types.map((type) => ({ type, record: new RecordSet(scope, `${type}-${id}`, { ...props, recordType: type }) }));
  });
}
