import { OWNERSHIP_CERTIFICATES } from '../../catalog/ownership-certificates';
import { isPresent, placed, valuesAt } from '../../deployment/property';
import type { Binding } from '../binding';
import { kindOf } from '../requested-certificate';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * With mutual TLS, API Gateway wants a private certificate to be backed by a public one.
 */
export const ownershipCertificate: Rule = {
  id: 'ownership-certificate',
  holds: 'an API domain name with mutual TLS and a private or imported certificate has a public certificate that proves its ownership',
  severity: Severity.ERROR,
  why: 'With mutual TLS and a private or imported certificate, API Gateway also needs a public ACM certificate for the same name. It proves ' +
    'that you own the domain. Without it, the deployment fails with "Missing ownershipVerificationCertificate".',
  leaves: 'Certificates that are given by their ARN, which may be public.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html',
  ],
  judgeBinding: withoutOwnership,
};

function withoutOwnership({ certificate, resource, slot, property }: Binding): Problem | undefined {
  const facts = OWNERSHIP_CERTIFICATES.find((each) => each.type === resource.type && each.certificate === slot.property);
  const kind = kindOf(certificate);
  if (!facts || kind === undefined || kind === 'public' || isPresent(resource, facts.mutualTls) !== true) return undefined;
  const owned = valuesAt(resource, facts.ownership);
  if (owned.some(({ positions }) => positions.length === 0 || placed(slot.property, positions) === property)) return undefined;
  const name = facts.ownership.slice(facts.ownership.lastIndexOf('.') + 1);
  return {
    message: `with mutual TLS, API Gateway needs a public certificate that proves the ownership of the domain, but ${certificate.name} is ${kind} ` +
      `and there is no ${name}`,
    fix: `request a public certificate for the same name (RegionalCertificate) and give its ARN as ${name}`,
    templateFix: `request a public certificate for the same name, and give its ARN as ${name}`,
  };
}
