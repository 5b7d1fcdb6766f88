import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IConstruct } from 'constructs';
import { SecureSiteProps } from './secure-site-props';
import { zoneLabel } from '../../certificate/public/hosted-zone';
import { IValidationRole } from '../../certificate/validation/validation-role-props';
import { rolesOf } from '../../certificate/validation/zone-roles';
import { assertAliasZones } from '../alias-zones';
import { assertRedirect, checkedList } from '../redirected-names';
import { assertRolesHaveEffect } from '../served-names';

/** The names of a site, each once and in one spelling. */
export interface SiteNames {
  /** The names that it serves. The first is the one that it redirects to. */
  readonly names: string[];
  /** The names that it redirects. */
  readonly redirectFrom: string[];
  readonly zones: IHostedZone[];
  readonly aliasRecords: boolean;
  /** The roles that validate the certificate which is created for the names. */
  readonly roles: IValidationRole[];
}

/** Refuses names and zones of which no site can be made. */
export function siteNames(props: SecureSiteProps, scope: IConstruct): SiteNames {
  const names = checkedList(props.domainNames, 'domainNames', scope);
  const redirectFrom = checkedList(props.redirectFrom ?? [], 'redirectFrom', scope);
  const zones = [...props.hostedZone ? [props.hostedZone] : [], ...props.hostedZones ?? []];
  const aliasRecords = props.aliasRecords ?? true;
  if (names.length === 0) throw new Error("domainNames is empty: write the names of the site, such as ['www.example.com']");
  assertRedirect(names, redirectFrom, scope);
  assertZones(zones, { isNeeded: aliasRecords || !props.certificate, aliasRecords, all: [...names, ...redirectFrom] });
  const roles = rolesOf(props);
  assertRolesHaveEffect(roles, props.certificate ? [props.certificate] : []);
  if (aliasRecords) assertAliasZones([...names, ...redirectFrom], zones, roles);
  // what is still in both is the dummy value of two lookups
  return { names, redirectFrom: redirectFrom.filter((name) => !names.includes(name)), zones, aliasRecords, roles };
}

function assertZones(zones: IHostedZone[], site: { isNeeded: boolean; aliasRecords: boolean; all: string[] }): void {
  if (zones.length === 0 && site.isNeeded) {
    throw new Error(`no hosted zone is given ${site.aliasRecords ? 'for the alias records' : 'to validate the certificate'} of `
      + `${site.all.map((name) => `"${name}"`).join(', ')}: give hostedZone, or give certificate and set aliasRecords to false`);
  }
  if (zones.length > 0 && !site.isNeeded) {
    throw new Error(`the hosted zone ${zones.map(zoneLabel).join(', ')} has no effect, because aliasRecords is false and certificate is given: `
      + 'leave out the hosted zone, or leave out aliasRecords');
  }
}
