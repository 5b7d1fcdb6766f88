import { Stack, Token } from 'aws-cdk-lib';
import { CfnHostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { isImportedAsPrivate, lookedUpPrivateZones } from '../../core-internals';
import { dummyValuesAround, isKnown } from '../../lookups';
import { isWithinZone, normalizeDomainName } from '../../names/domain-name';
import { PENDING_VALIDATION_GUIDE } from '../../names/pending-validation';

/** The zone's name, or undefined if it is a token or the zone was imported by its ID only. */
export function knownZoneName(zone: IHostedZone): string | undefined {
  try {
    return Token.isUnresolved(zone.zoneName) ? undefined : normalizeDomainName(zone.zoneName);
  } catch {
    // HostedZone.fromHostedZoneId() gives a zone whose name throws when it is read
    return undefined;
  }
}

/** The most specific zone for ACM's validation records, which must be public. */
export function validationZone(name: string, zones: IHostedZone[]): IHostedZone {
  const isPublic = (zone: IHostedZone) => !isPrivate(zone);
  // if all zones are private, the refusal of a private zone says why
  return mostSpecificZone(name, zones, isPublic);
}

/**
 * The most specific zone that contains a name. A zone with an unknown name is used if no other zone contains it. If several zones
 * have the same name, the only preferred one.
 */
export function mostSpecificZone(name: string, zones: IHostedZone[], isPreferred = (_: IHostedZone) => true): IHostedZone {
  if (Token.isUnresolved(name)) return onlyZone(zones, 'a name that is known at deployment only');

  const covering = zones.filter((zone) => isWithinZone(name, knownZoneName(zone) ?? name));
  const named = covering.filter((zone) => knownZoneName(zone) !== undefined);
  if (named.length > 0) return oneOfSameName(longestNamed(named), isPreferred);
  if (covering.length === 1) return covering[0];
  const later = zoneOfLookup(name, zones);
  if (later) return later;
  if (covering.length > 0) return onlyZone(covering, `"${name}"`);
  throw new Error(`no hosted zone covers "${name}": got zones ${zones.map(zoneLabel).join(', ')}; add its zone to hostedZones`);
}

const SEE_GUIDE = `see ${PENDING_VALIDATION_GUIDE}`;

/** Who writes validation records: CloudFormation, or a role of the zone's account, for a certificate that is in another account. */
type Writer = 'CloudFormation' | 'role of another stack' | 'role';

/**
 * Throws when ACM is known to be unable to validate the name in the zone: it is outside, or the zone is private or in another account than who
 * writes into it.
 */
export function checkValidationZone(name: string, zone: IHostedZone, stack: Stack, writer: Writer = 'CloudFormation'): void {
  const zoneName = knownZoneName(zone);
  if (zoneName !== undefined && !Token.isUnresolved(name) && !isWithinZone(name, zoneName) && areKnown([name, zoneName], stack)) {
    throw new Error(`"${name}" cannot be validated in hosted zone "${zoneName}", which does not cover it: give the zone that does; ${SEE_GUIDE}`);
  }

  if (isPrivate(zone)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} is private: ACM reads its validation records in public DNS, give the public zone of that name`
      + (writer === 'role' ? '' : '; if the records of a SecureAlb are in the private zone, give the SecureAlb its certificate in certificates') + `; ${SEE_GUIDE}`);
  }
  // the account of an imported zone is not known
  if (!zone.node.defaultChild) return;
  const [zoneAccount, account] = [zone.stack.account, stack.account];
  if (zoneAccount !== account && areKnown([zoneAccount, account], stack)) {
    throw new Error(`hosted zone ${zoneLabel(zone)} is in account ${zoneAccount} and the ${writer === 'role' ? 'role' : 'certificate'} in account ${account}: `
      + INSTEAD_OF_OTHER_ACCOUNT[writer](zoneAccount, account));
  }
}

const INSTEAD_OF_OTHER_ACCOUNT: Readonly<Record<Writer, (zoneAccount: string, account: string) => string>> = {
  'CloudFormation': (zoneAccount, account) => 'CloudFormation writes validation records in the certificate\'s own account only; '
    + `delegate a subdomain to a zone in account ${account}, or create a ValidationRole in account ${zoneAccount} and give it as validationRole, with the zone imported by its ID; ${SEE_GUIDE}`,
  'role of another stack': () => 'a stack cannot refer to a zone of another account; import it with HostedZone.fromHostedZoneAttributes()',
  'role': (zoneAccount) => `create the role in a stack of account ${zoneAccount}`,
};

/** How messages call a zone. */
export function zoneLabel(zone: IHostedZone): string {
  return `"${knownZoneName(zone) ?? zone.node.path}"`;
}

/** Whether a zone is known to be private. Of a zone that was imported by its attributes, it is not known. */
function isPrivate(zone: IHostedZone): boolean {
  const resource = zone.node.defaultChild;
  if (CfnHostedZone.isCfnHostedZone(resource)) return resource.stack.resolve(resource.vpcs)?.length > 0;
  return isImportedAsPrivate(zone) || lookedUpPrivateZones(zone).includes(zone.hostedZoneId);
}

function longestNamed(zones: IHostedZone[]): IHostedZone[] {
  const longest = Math.max(...zones.map((zone) => zone.zoneName.length));
  return zones.filter((zone) => zone.zoneName.length === longest);
}

/** The only preferred zone. Several different ones are refused, because it is unknown to which of them the domain is delegated. */
function oneOfSameName(zones: IHostedZone[], isPreferred: (zone: IHostedZone) => boolean): IHostedZone {
  if (zones.length === 1) return zones[0];
  const preferred = zones.filter(isPreferred);
  const [first, ...others] = preferred.length > 0 ? preferred : zones;
  const other = others.find(({ hostedZoneId }) => hostedZoneId !== first.hostedZoneId);
  if (other && isZoneLookedUp(first) && isZoneLookedUp(other)) {
    throw new Error(`two hosted zones have the name ${zoneLabel(first)}: got "${first.node.path}" and "${other.node.path}"; `
      + 'leave one of them out, and keep the one whose name servers answer for the domain');
  }
  return first;
}

/** Whether the CDK CLI has looked up the zone, or has nothing to look up. */
function isZoneLookedUp(zone: IHostedZone): boolean {
  return !dummyValuesAround(zone).isIn(zone.hostedZoneId);
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
