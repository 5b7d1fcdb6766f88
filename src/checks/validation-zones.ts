import { issuerOf } from './requested-certificate';
import type { DeployedStack, Resource } from '../deployment/deployment';
import type { DescribedHostedZone } from '../deployment/described-hosted-zone';
import { follow, readText, type Endpoint } from '../deployment/follow';
import { textAt, valuesAt } from '../deployment/property';

/** A hosted zone in which CloudFormation writes the validation record of a name. */
export interface ValidationZone {
  /** What creates it, when the app does. */
  readonly resource?: Resource;

  /** Its ID, when the template has it. */
  readonly id?: string;

  /** What Route 53 says of it, where it was asked. */
  readonly described?: DescribedHostedZone;

  /** What to call it in a sentence: the construct path, or the ID. */
  readonly label: string;

  /** Its name, when it is known. */
  readonly zoneName?: string;

  /** The name that is validated there; undefined when it is known at deployment only. */
  readonly name?: string;

  /** Where in `DomainValidationOptions`. */
  readonly positions: readonly number[];
}

/**
 * The hosted zones that validate a public certificate, as far as the app creates them or gives their names.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
 */
export function validationZonesOf(certificate: Resource): ValidationZone[] {
  if (issuerOf({ resource: certificate }) !== 'public') return [];
  return valuesAt(certificate, 'DomainValidationOptions[]').flatMap((option) => {
    const [name] = valuesAt(option, 'DomainName');
    const validated = { name: name && readText(name.value, name.stack), positions: option.positions };
    return valuesAt(option, 'HostedZoneId').flatMap(({ value, stack }) => follow(value, stack).flatMap((endpoint) => zoneAt(endpoint, stack)))
      .map((zone) => ({ ...zone, ...validated }));
  });
}

function zoneAt(endpoint: Endpoint, { deployment, account }: DeployedStack): Omit<ValidationZone, 'name' | 'positions'>[] {
  if (endpoint === 'unknown') return [];
  if ('resource' in endpoint) {
    const { resource } = endpoint;
    return resource.type === 'AWS::Route53::HostedZone' ? [{ resource, label: resource.path, zoneName: textAt(resource, 'Name', '') }] : [];
  }
  const id = endpoint.text.replace('/hostedzone/', '');
  const described = deployment.describedZone?.(id, account);
  return [{ id, label: id, described, zoneName: described?.name ?? deployment.hostedZoneName(id) }];
}
