import type { Resource } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { placed, valuesAt } from '../../deployment/property';
import { normalizeDomainName, withoutWildcard } from '../../names/domain-name';
import { CERTIFICATE, issuerOf, requestedNames } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * Each validation option belongs to one name of the certificate.
 */
export const validationOptions: Rule = {
  id: 'validation-options',
  holds: 'the validation options fit the names of the certificate',
  severity: Severity.WARNING,
  why: 'A validation option tells CloudFormation in which hosted zone it writes the record of a name. An option for a name that is not on the ' +
    'certificate validates nothing, and the name that was meant has no option.',
  leaves: 'Private certificates, which need no validation.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: (certificate) => issuerOf({ resource: certificate }) === 'public' ? forOtherNames(certificate) : [] },
};

function forOtherNames(certificate: Resource): ResourceProblem[] {
  const names = requestedNames(certificate).map(({ name }) => name && normalizeDomainName(withoutWildcard(name)));
  if (names.includes(undefined)) return [];
  return valuesAt(certificate, 'DomainValidationOptions[].DomainName').flatMap(({ value, stack, positions }) => {
    const name = readText(value, stack);
    if (name === undefined || names.includes(normalizeDomainName(withoutWildcard(name)))) return [];
    return [{
      property: placed('DomainValidationOptions[].DomainName', positions),
      message: `${certificate.path} is not for "${name}", so this option validates nothing`,
      fix: 'give the option one of the names of the certificate',
    }];
  });
}
