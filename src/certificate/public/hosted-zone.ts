import { Stack, Token } from 'aws-cdk-lib';
import { CfnHostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { dummyValuesAround, isKnown } from '../../lookups';
import { isWithinZone, normalizeDomainName } from '../../names/domain-name';

/** The zone's name, or undefined when it is a token or the zone was imported by its id alone. */
export function knownZoneName(zone: IHostedZone): string | undefined {
  try {
    return Token.isUnresolved(zone.zoneName) ? undefined : normalizeDomainName(zone.zoneName);
  } catch {
    // HostedZone.fromHostedZoneId() gives a zone whose name throws when it is read
    return undefined;
  }
}

/** Of the zones that a name stands in, the most specific one; a zone whose name is not known is taken when no other can be. */
export function mostSpecificZone(name: string, zones: IHostedZone[]): IHostedZone {
  if (Token.isUnresolved(name)) return onlyZone(zones, 'a name that is known at deployment only');

  const covering = zones.filter((zone) => isWithinZone(name, knownZoneName(zone) ?? name));
  const named = covering.filter((zone) => knownZoneName(zone) !== undefined);
  if (named.length > 0) return named.reduce((best, zone) => zone.zoneName.length > best.zoneName.length ? zone : best);
  if (covering.length === 1) return covering[0];
  const later = zoneOfLookup(name, zones);
  if (later) return later;
  if (covering.length > 0) return onlyZone(covering, `"${name}"`);
  throw new Error(`no hosted zone covers "${name}": got zones ${zones.map(zoneLabel).join(', ')}; add its zone to hostedZones`);
}

/** Throws when ACM is known to be unable to validate the name in the zone: it is outside, or the zone is private or in another account. */
export function checkValidationZone(name: string, zone: IHostedZone, certificateStack: Stack): void {
  const zoneName = knownZoneName(zone);
  if (zoneName !== undefined && !Token.isUnresolved(name) && !isWithinZone(name, zoneName) && areKnown([name, zoneName], certificateStack)) {
    throw new Error(`"${name}" cannot be validated in hosted zone "${zoneName}", which does not cover it: give the zone that does`);
  }

  // of an imported zone, neither kind nor account is known
  const resource = zone.node.defaultChild as CfnHostedZone | undefined;
  if (!resource) return;
  if (resource.stack.resolve(resource.vpcs)?.length > 0) {
    throw new Error(`hosted zone ${zoneLabel(zone)} is private: ACM reads its validation records in public DNS, give the public zone of that name, `
      + 'and to a load balancer whose records stand in the private zone a certificate of its own (certificates)');
  }
  const [zoneAccount, account] = [zone.stack.account, certificateStack.account];
  if (zoneAccount !== account && areKnown([zoneAccount, account], certificateStack)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} is in account ${zoneAccount} and the certificate in account ${account}: `
      + 'CloudFormation writes validation records in the certificate\'s own account only; '
      + `delegate a subdomain to a zone in account ${account}, or give validation: CertificateValidation.fromDns() and write the records yourself`);
  }
}

/** How messages call a zone. */
export function zoneLabel(zone: IHostedZone): string {
  return `"${knownZoneName(zone) ?? zone.node.path}"`;
}

/** A zone for the first run, when the CDK CLI has yet to look up the name, or the names of zones. */
function zoneOfLookup(name: string, zones: IHostedZone[]): IHostedZone | undefined {
  const dummies = dummyValuesAround(zones[0]);
  return dummies.isIn(name) ? zones[0] : zones.find((zone) => dummies.isIn(knownZoneName(zone) ?? ''));
}

function areKnown(texts: string[], scope: Stack): boolean {
  return texts.every((text) => isKnown(text, scope));
}

function onlyZone(zones: IHostedZone[], name: string): IHostedZone {
  if (zones.length === 1) return zones[0];
  throw new Error(`cannot tell which hosted zone covers ${name}: got zones ${zones.map(zoneLabel).join(', ')}; `
    + 'give validation: CertificateValidation.fromDnsMultiZone() with the zone of each name');
}
