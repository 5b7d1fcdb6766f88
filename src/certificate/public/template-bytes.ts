import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { PublicCertificateProps } from './public-certificate-props';
import { SharedPart } from '../../cross-region/template-room';
import { CODE } from '../validation/write-records-code';
import { rolesOf, zonesOf } from '../validation/zone-roles';

/** Bytes of a certificate and its output without what is in the props, of tags, and of a name with its validation option. */
const [WITHOUT_NAMES, TAGS, NAME] = [500, 400, 70];

/** Bytes of a hosted zone's ID: as a text, and as what reads it from another stack. */
const [ZONE_ID, ZONE_OF_ANOTHER_STACK] = [40, 320];

/** Bytes of what writes validation records with a role, besides the names. */
const ROLE = 900;

/** A token in a text or in a list. It has the number of tokens before it, which must not move certificates to other stacks. */
const TOKEN = /[$#]\{Token\[[^\]]*\]\}/g;

const INSTEAD_OF_TOKEN = 'x'.repeat(80);

/**
 * Bytes that a certificate and its output take in the template of another stack, roughly. Tags of Aspects and overrides are not known yet, and
 * new tags must not move certificates to other stacks. So there is room for some tags, whether there are any or not.
 */
export function bytesInTemplate(owner: IConstruct, props: PublicCertificateProps): number {
  const names = [props.domainName, ...props.subjectAlternativeNames ?? []];
  const zone = zonesOf(props).some(({ hostedZoneId }) => Token.isUnresolved(hostedZoneId)) ? ZONE_OF_ANOTHER_STACK : ZONE_ID;
  const roles = rolesOf(props).length * ROLE;
  return names.map((name) => 2 * name.replace(TOKEN, INSTEAD_OF_TOKEN).length + NAME + zone)
    .reduce((sum, each) => sum + each, WITHOUT_NAMES + TAGS + roles + 5 * owner.node.path.length);
}

/** The function of a stack that writes validation records, with its role and its log. */
const FUNCTION: SharedPart = { id: 'validation', bytes: JSON.stringify(CODE).length + 4000 };

/** The room that a certificate takes in the template of another stack. */
export function roomInTemplate(owner: IConstruct, props: PublicCertificateProps): { readonly bytes: number; readonly shared?: SharedPart } {
  return { bytes: bytesInTemplate(owner, props), shared: rolesOf(props).length > 0 ? FUNCTION : undefined };
}
