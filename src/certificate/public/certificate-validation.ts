import { Stack, Token } from 'aws-cdk-lib';
import { CertificateValidation, ValidationMethod } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CertificateNames } from '../certificate-names';
import { checkValidationZone, validationZone } from './hosted-zone';
import { PublicCertificateProps } from './public-certificate-props';
import { normalizeDomainName, withoutWildcard } from '../../names/domain-name';
import { assertAllowed } from '../validation/allowed-by-role';
import { addName, ZoneOfRole } from '../validation/zone-of-role';
import { roleFinder, rolesOf, zonesOf } from '../validation/zone-roles';

/** Makes a zone's id readable in the stack that the certificate is in. */
export type ZoneReader = (zone: IHostedZone) => IHostedZone;

/** How the names of a certificate are validated. */
export interface NamesValidation {
  /** In the words of CDK's certificate. Names without a zone there have records that CloudFormation does not write. */
  readonly validation: CertificateValidation;

  /** The zones whose records a role writes before the certificate is created. */
  readonly zonesOfRoles: ZoneOfRole[];
}

/** How each name is validated; throws when nothing says how, or when it is known not to work. */
export function certificateValidation(
  names: CertificateNames,
  props: PublicCertificateProps,
  certificateStack: Stack,
  read: ZoneReader,
): NamesValidation {
  const zoneOf = zoneFinder(props, names.domainName);
  const roleOf = roleFinder(rolesOf(props), zonesOf(props));
  if (Token.isUnresolved(names.subjectAlternativeNames)) {
    return { validation: unlistedValidation(props), zonesOfRoles: [] };
  }
  if (props.validation?.method === ValidationMethod.EMAIL) {
    return { validation: CertificateValidation.fromEmail(withNormalKeys(props.validation.props.validationDomains)), zonesOfRoles: [] };
  }

  const zones: Record<string, IHostedZone> = {};
  const zonesOfRoles: ZoneOfRole[] = [];
  const all = [names.domainName, ...names.subjectAlternativeNames];
  for (const name of all.filter((each) => !sharesRecord(each, all))) {
    const wildcard = `*.${name}`;
    const zone = zoneOf(name) ?? (all.includes(wildcard) ? zoneOf(wildcard) : undefined);
    if (!zone) continue;
    const role = roleOf(zone);
    checkValidationZone(name, zone, certificateStack, role ? 'role of another stack' : 'CloudFormation');
    if (role) {
      assertAllowed(role, name, certificateStack);
      addName(zonesOfRoles, name, read(zone), role);
    } else {
      zones[name] = read(zone);
    }
  }
  return { validation: CertificateValidation.fromDnsMultiZone(zones), zonesOfRoles };
}

/**
 * Whether a name is the wildcard of another one, which has the same validation record. CloudFormation fails when it writes a record twice. CDK
 * leaves out the wildcard where both names are known. This does so for tokens too, as a token has one text wherever it is used.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
function sharesRecord(name: string, names: readonly string[]): boolean {
  return name !== withoutWildcard(name) && names.includes(withoutWildcard(name));
}

function zoneFinder(props: PublicCertificateProps, firstName: string): (name: string) => IHostedZone | undefined {
  const zones = [...props.hostedZone ? [props.hostedZone] : [], ...props.hostedZones ?? []];
  if (!props.validation) {
    if (zones.length > 0) return (name) => validationZone(name, zones);
    throw new Error(`no hosted zone is given to validate "${firstName}": give hostedZone or hostedZones, or validation: CertificateValidation.fromDns() to write the validation records yourself`);
  }
  if (zones.length > 0) throw new Error('validation and hosted zones are both given: leave out one of them');

  const { hostedZone, hostedZones } = props.validation.props;
  const byName = withNormalKeys(hostedZones);
  return (name) => byName[name] ?? hostedZone;
}

/** Names in a list that is known at deployment only cannot have individual zones or addresses: the user must create the records. */
function unlistedValidation({ validation }: PublicCertificateProps): CertificateValidation {
  if (validation?.method === ValidationMethod.DNS && !validation.props.hostedZone && !validation.props.hostedZones) return validation;
  throw new Error('subjectAlternativeNames is a token, so its names are known only at deployment and cannot be matched with hosted zones: '
    + 'list the names one by one, or give validation: CertificateValidation.fromDns() and write the validation records yourself');
}

/** The caller's names in the spelling that the certificate gets, since CDK looks them up letter by letter. */
function withNormalKeys<T>(byName: Record<string, T> = {}): Record<string, T> {
  return Object.fromEntries(Object.entries(byName).map(([name, value]) => [Token.isUnresolved(name) ? name : normalizeDomainName(name), value]));
}
