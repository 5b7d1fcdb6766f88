import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { mostSpecificZone, zoneLabel } from '../certificate/public/hosted-zone';
import { IValidationRole } from '../certificate/validation/validation-role-props';
import { roleFinder } from '../certificate/validation/zone-roles';

/**
 * Refuses names whose alias records would be in a hosted zone of another account. The role that writes validation records there cannot write them: with
 * that permission, another account could point the names anywhere.
 */
export function assertAliasZones(names: readonly string[], zones: IHostedZone[], roles: readonly IValidationRole[]): void {
  const roleOf = roleFinder(roles, zones);
  for (const name of names) {
    const zone = mostSpecificZone(name, zones);
    const role = roleOf(zone);
    if (!role) continue;
    throw new Error(`the alias records of "${name}" cannot be written into hosted zone ${zoneLabel(zone)}, as validation role "${role.node.path}" writes only validation records: `
      + 'set aliasRecords to false and create the records in the account of the hosted zone, or delegate a subdomain to a hosted zone of this account');
  }
}
