import { IMPORTED_CERTIFICATE } from '../../catalog/imported-certificate';
import type { Resource } from '../../deployment/deployment';
import type { Binding } from '../binding';
import { CERTIFICATE } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { isWatched } from '../watched-certificates';

const FIX = 'CertificateMonitor.watchAll(app, { emails }), or watch() of a CertificateMonitor';
const TEMPLATE_FIX = 'add an AWS::CloudWatch::Alarm on its metric DaysToExpiry';

/**
 * A certificate without an alarm expires unnoticed. Many apps have reasons to watch only some, so the rule applies on request.
 */
export const expiryAlarm: Rule = {
  id: 'expiry-alarm',
  holds: 'each certificate has an alarm on its days to expiry',
  severity: Severity.WARNING,
  why: 'ACM renews what it can, and reports problems only in the region of the certificate. Without an alarm, a renewal that fails is noticed when ' +
    'the certificate has expired. The rule applies if you set a severity for it, or add its Aspect.',
  leaves: 'Certificates of IAM and of other stores. If the certificate of an alarm is known at deployment only, it may be any: then nothing is reported.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html',
  ],
  judgeBinding: judgeGiven,
  judgeResource: { types: [CERTIFICATE, IMPORTED_CERTIFICATE], judge: judgeCreated },
};

function judgeGiven({ certificate: { store, name, resource }, resource: { stack } }: Binding): Problem | undefined {
  if (store !== 'acm' || resource || name.includes('…') || isWatched(name, stack.deployment)) return undefined;
  return { message: `no alarm watches the days to expiry of ${name}`, fix: FIX, templateFix: TEMPLATE_FIX };
}

function judgeCreated(certificate: Resource): ResourceProblem[] {
  if (isWatched(certificate, certificate.stack.deployment)) return [];
  return [{ property: '', message: `no alarm watches the days to expiry of ${certificate.path}`, fix: FIX, templateFix: TEMPLATE_FIX }];
}
