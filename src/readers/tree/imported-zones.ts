import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * The names of the hosted zones that are imported, by ID. The template of a certificate has only the ID of its zone, but the app that imports a
 * zone with `fromHostedZoneAttributes` or `fromLookup` gives its name too. Where two imports give one ID different names, neither is taken.
 */
export function importedZoneNames(constructs: readonly IConstruct[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const construct of constructs) {
    const { hostedZoneId, zoneName } = zoneOf(construct);
    if (!isLiteral(hostedZoneId) || !isLiteral(zoneName)) continue;
    names.set(hostedZoneId, (names.get(hostedZoneId) ?? new Set<string>()).add(zoneName.toLowerCase().replace(/\.$/, '')));
  }
  return new Map([...names].flatMap(([id, stated]) => stated.size === 1 ? [[id, ...stated] as [string, string]] : []));
}

function zoneOf(construct: IConstruct): { readonly hostedZoneId?: unknown; readonly zoneName?: unknown } {
  if (!('hostedZoneId' in construct) || !('zoneName' in construct)) return {};
  try {
    const { hostedZoneId, zoneName } = construct;
    return { hostedZoneId, zoneName };
  } catch {
    // HostedZone.fromHostedZoneId() gives a zone whose name throws when it is read.
    return {};
  }
}

function isLiteral(value: unknown): value is string {
  return typeof value === 'string' && !Token.isUnresolved(value);
}
