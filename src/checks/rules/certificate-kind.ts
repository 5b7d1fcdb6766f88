import type { Kind } from '../../catalog/slot';
import type { Resource } from '../../deployment/deployment';
import { textAt } from '../../deployment/property';
import type { Binding } from '../binding';
import { authorityOf, CERTIFICATE, issuerOf } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const NAMES: Readonly<Record<Kind, string>> = {
  public: 'a public certificate',
  private: 'a private certificate',
  imported: 'an imported certificate',
};

const FIXES: Readonly<Record<Kind, string>> = {
  public: 'request one without a certificate authority (RegionalCertificate)',
  private: 'request one from a CA of AWS Private CA (acm.PrivateCertificate)',
  imported: 'import one into ACM (CloudFormation cannot) and give its ARN',
};

/**
 * Some services take public certificates only, some private ones, some what was imported.
 */
export const certificateKind: Rule = {
  id: 'certificate-kind',
  holds: 'the certificate is public, private or imported as its consumer needs it, and its CA can issue it',
  severity: Severity.ERROR,
  why: 'Some services take certificates of one kind only: Site-to-Site VPN and App Mesh private ones, CloudFront imported ones ' +
    'for its own side of mutual TLS, API Gateway and IoT Core public ones to prove that a domain is yours. And ACM cannot ' +
    'issue from a CA that is for short-lived certificates.',
  leaves: 'Certificates that are given by their ARN, whose kind nobody knows.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
    'https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html',
  ],
  judgeBinding: otherKind,
  judgeResource: { types: [CERTIFICATE], judge: shortLived },
};

function otherKind({ certificate, kinds, slot }: Binding): Problem | undefined {
  const kind = issuerOf(certificate);
  if (kind === undefined || kinds === undefined || kinds.only.includes(kind)) return undefined;
  return {
    message: `${slot.service} takes ${kinds.only.map((each) => NAMES[each]).join(' or ')} here, but ${certificate.name} is ${NAMES[kind]}`,
    fix: kinds.only.map((each) => FIXES[each]).join(', or '),
    severity: kinds.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}

/** @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html */
function shortLived(certificate: Resource): ResourceProblem[] {
  const authority = authorityOf(certificate);
  if (!authority || textAt(authority, 'UsageMode', '') !== 'SHORT_LIVED_CERTIFICATE') return [];
  return [{
    property: 'CertificateAuthorityArn',
    message: `ACM cannot issue from a CA for short-lived certificates, but ${authority.path} is one`,
    fix: 'use a CA whose usage mode is GENERAL_PURPOSE',
  }];
}
