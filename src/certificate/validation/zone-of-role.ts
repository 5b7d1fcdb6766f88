import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IValidationRole } from './validation-role-props';

/** The names that are validated in a hosted zone of another account, and the role that writes there. */
export interface ZoneOfRole {
  readonly zone: IHostedZone;
  readonly role: IValidationRole;
  readonly names: string[];
}

/** Adds a name to those of its zone. */
export function addName(zones: ZoneOfRole[], name: string, zone: IHostedZone, role: IValidationRole): void {
  const known = zones.find((each) => each.zone.hostedZoneId === zone.hostedZoneId);
  if (known) known.names.push(name);
  else zones.push({ zone, role, names: [name] });
}
