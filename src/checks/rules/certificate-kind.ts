import type { Kind } from '../../catalog/slot';
import type { Binding } from '../binding';
import { fittingConstruct } from '../fitting-construct';
import { kindOf } from '../requested-certificate';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

const NAMES: Readonly<Record<Kind, string>> = {
  public: 'a public certificate',
  private: 'a private certificate',
  imported: 'an imported certificate',
};

const FIXES: Readonly<Record<Kind, string>> = {
  public: 'request one without a certificate authority',
  private: 'request one from a CA of AWS Private CA (acm.PrivateCertificate)',
  imported: 'import one (ImportedCertificate)',
};

const TEMPLATE_FIXES: Readonly<Record<Kind, string>> = {
  ...FIXES,
  imported: 'import one into ACM (CloudFormation cannot) and give its ARN',
  public: 'request one without CertificateAuthorityArn',
  private: 'request one with the CertificateAuthorityArn of a CA of AWS Private CA',
};

/**
 * Some services take public certificates only, some private ones, some what was imported.
 */
export const certificateKind: Rule = {
  id: 'certificate-kind',
  holds: 'the certificate is public, private or imported as its consumer needs it',
  severity: Severity.ERROR,
  why: 'Some services accept certificates of one kind only. Site-to-Site VPN and App Mesh require private certificates. CloudFront requires an imported ' +
    'one for its own side of mutual TLS. API Gateway and IoT Core require a public one to prove that you own a domain.',
  leaves: 'Certificates that are given by their ARN, which does not show their kind unless ACM is asked.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeBinding: otherKind,
};

function otherKind({ certificate, kinds, requires, slot }: Binding): Problem | undefined {
  const kind = kindOf(certificate);
  if (kind === undefined || kinds === undefined || kinds.only.includes(kind)) return undefined;
  return {
    message: `${slot.service} takes ${kinds.only.map((each) => NAMES[each]).join(' or ')} here, but ${certificate.name} is ${NAMES[kind]}`,
    fix: kinds.only.map((each) => each === 'public' ? `${FIXES[each]} (${fittingConstruct(requires)})` : FIXES[each]).join(', or '),
    templateFix: kinds.only.map((each) => TEMPLATE_FIXES[each]).join(', or '),
    severity: kinds.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}
