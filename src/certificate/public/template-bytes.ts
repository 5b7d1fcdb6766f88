import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { PublicCertificateProps } from './public-certificate-props';

/** Bytes of a certificate and its output without what is in the props, of tags, and of a name with its validation option. */
const [WITHOUT_NAMES, TAGS, NAME] = [500, 400, 70];

/** Bytes of a hosted zone's ID: as a text, and as what reads it from another stack. */
const [ZONE_ID, ZONE_OF_ANOTHER_STACK] = [40, 320];

/** A token in a text or in a list. It has the number of tokens before it, which must not move certificates to other stacks. */
const TOKEN = /[$#]\{Token\[[^\]]*\]\}/g;

const INSTEAD_OF_TOKEN = 'x'.repeat(80);

/**
 * Bytes that a certificate and its output take in the template of another stack, roughly. Tags of Aspects and overrides are not known yet, and
 * new tags must not move certificates to other stacks. So there is room for some tags, whether there are any or not.
 */
export function bytesInTemplate(owner: IConstruct, props: PublicCertificateProps): number {
  const names = [props.domainName, ...props.subjectAlternativeNames ?? []];
  const { hostedZone, hostedZones = [], validation } = props;
  const zones = [hostedZone, ...hostedZones, validation?.props.hostedZone, ...Object.values(validation?.props.hostedZones ?? {})];
  const zone = zones.some((each) => each && Token.isUnresolved(each.hostedZoneId)) ? ZONE_OF_ANOTHER_STACK : ZONE_ID;
  return names.map((name) => 2 * name.replace(TOKEN, INSTEAD_OF_TOKEN).length + NAME + zone)
    .reduce((sum, each) => sum + each, WITHOUT_NAMES + TAGS + 5 * owner.node.path.length);
}
