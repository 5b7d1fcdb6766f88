import { Token } from 'aws-cdk-lib';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IValidationRole } from './validation-role-props';
import { knownZoneName, zoneLabel } from '../public/hosted-zone';
import { PublicCertificateProps } from '../public/public-certificate-props';

/** The role that writes the validation records of a hosted zone. Undefined for a zone in which CloudFormation writes them. */
export type RoleFinder = (zone: IHostedZone) => IValidationRole | undefined;

/** The roles of a certificate. */
export function rolesOf({ validationRole, validationRoles = [] }: Pick<PublicCertificateProps, 'validationRole' | 'validationRoles'>): IValidationRole[] {
  return [...validationRole ? [validationRole] : [], ...validationRoles];
}

/** The hosted zones of a certificate, however they are given. */
export function zonesOf({ hostedZone, hostedZones = [], validation }: PublicCertificateProps): IHostedZone[] {
  const given = [hostedZone, ...hostedZones, validation?.props.hostedZone, ...Object.values(validation?.props.hostedZones ?? {})];
  return given.filter((zone) => zone !== undefined);
}

/** Finds the role of a zone. Throws for roles of which it is not known which zone they write into. */
export function roleFinder(roles: readonly IValidationRole[], zones: readonly IHostedZone[]): RoleFinder {
  if (roles.length > 0 && zones.length === 0) {
    throw new Error(`validation role "${roles[0].node.path}" is given without a hosted zone: give hostedZone, into which the role writes the validation records`);
  }
  const byId = new Map<string, IValidationRole>();
  for (const role of roles) {
    for (const { hostedZoneId } of zonesOfRole(role, zones)) {
      const other = byId.get(hostedZoneId);
      if (other && other !== role) {
        throw new Error(`validation roles "${other.node.path}" and "${role.node.path}" write into the same hosted zone: give one role for each hosted zone`);
      }
      byId.set(hostedZoneId, role);
    }
  }
  return ({ hostedZoneId }) => byId.get(hostedZoneId);
}

function zonesOfRole(role: IValidationRole, zones: readonly IHostedZone[]): IHostedZone[] {
  const { hostedZone } = role;
  if (!hostedZone) {
    if (new Set(zones.map(({ hostedZoneId }) => hostedZoneId)).size === 1) return [...zones];
    throw new Error(`cannot tell into which of the hosted zones ${zones.map(zoneLabel).join(', ')} the validation role "${role.node.path}" writes: `
      + 'give it its hostedZone with ValidationRole.fromValidationRoleAttributes()');
  }
  const found = zones.filter((zone) => isSame(zone, hostedZone));
  if (found.length > 0) return found;
  throw new Error(`validation role "${role.node.path}" writes into hosted zone ${zoneLabel(hostedZone)}, and the certificate has `
    + `${zones.map(zoneLabel).join(', ')}: give that hosted zone to the certificate too, or another role`);
}

/** Whether two constructs are one zone. The ID of a zone that the app creates is a token in its own account, and a text everywhere else. */
function isSame(zone: IHostedZone, other: IHostedZone): boolean {
  if (withoutPath(zone.hostedZoneId) === withoutPath(other.hostedZoneId)) return true;
  if (!Token.isUnresolved(zone.hostedZoneId) && !Token.isUnresolved(other.hostedZoneId)) return false;
  const [name, otherName] = [knownZoneName(zone), knownZoneName(other)];
  return name === undefined || otherName === undefined || name === otherName;
}

/** The ID of a hosted zone without the path that Route 53 shows before it. */
export function withoutPath(hostedZoneId: string): string {
  return hostedZoneId.replace(/^\/hostedzone\//, '');
}
