import { PRIVATE_CA, type RuleFixture } from './fixture';
import { CERT, requested } from './requested';

const BY_EMAIL = {
  resource: CERT,
  property: 'ValidationMethod',
  message: 'Web/Cert is validated by email: it waits until a person follows a link in an email, when it is created and at each renewal',
  fix: 'validate by DNS: RegionalCertificate with hostedZone, or CertificateValidation.fromDns(hostedZone); '
    + 'run "npx cdk-acm doctor" to see what ACM waits for: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md',
  severity: 'warning',
} as const;

export const VALIDATION_METHOD: readonly RuleFixture[] = [
  { name: 'validation by email', verdict: 'fail', stacks: [requested({ ValidationMethod: 'EMAIL' })], finding: BY_EMAIL },
  { name: 'no method, which means email', verdict: 'fail', stacks: [requested({ ValidationMethod: undefined })], finding: BY_EMAIL },
  { name: 'validation by DNS, whose records somebody writes', verdict: 'pass', stacks: [requested({ ValidationMethod: 'DNS' })] },
  { name: 'a method that is given at deployment', verdict: 'unknown', stacks: [requested({ ValidationMethod: { Ref: 'Given' } })] },
  {
    name: 'no method for a certificate from a private CA, which needs none',
    verdict: 'pass',
    stacks: [requested({ CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined })],
  },
];
