import { issuerOf } from './requested-certificate';
import type { Resource } from '../deployment/deployment';
import { follow, readText } from '../deployment/follow';
import { valuesAt } from '../deployment/property';

/** A hosted zone of this app in which CloudFormation is to validate a name of a certificate. */
export interface ValidationZone {
  readonly zone: Resource;

  /** The name that is validated there; undefined when it is known at deployment only. */
  readonly name?: string;

  /** Where in `DomainValidationOptions`. */
  readonly positions: readonly number[];
}

/**
 * The hosted zones of this app that validate a public certificate.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
 */
export function validationZonesOf(certificate: Resource): ValidationZone[] {
  if (issuerOf({ resource: certificate }) !== 'public') return [];
  return valuesAt(certificate, 'DomainValidationOptions[]').flatMap((option) => {
    const [name] = valuesAt(option, 'DomainName');
    return valuesAt(option, 'HostedZoneId').flatMap(({ value, stack }) => follow(value, stack)).flatMap((endpoint): ValidationZone[] => {
      if (endpoint === 'unknown' || !('resource' in endpoint) || endpoint.resource.type !== 'AWS::Route53::HostedZone') return [];
      return [{ zone: endpoint.resource, name: name && readText(name.value, name.stack), positions: option.positions }];
    });
  });
}
