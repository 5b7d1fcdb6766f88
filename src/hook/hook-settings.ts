import type { IConstruct } from 'constructs';
import { CertificateHookProps } from './certificate-hook-props';
import { COMPARING_RULES } from '../checks/comparing-rules';
import { EVERY_RULE_ID, RULES_OF_DESCRIBED, RULES_OF_LIVE } from '../checks/rules';
import { ALLOWED_NAMES } from '../checks/rules/allowed-names';
import { Severity } from '../checks/severity';
import { ruleSettings } from '../synthesis/rule-settings';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST_BYTES = 4096;

/** For the name of the variable. */
const OTHERS = 96;

/** What the function reads in its environment. An unknown rule ID, a wrong domain, or more than fits throws. The lookups of the app around `scope` may have given the domains. */
export function settingsText({ severity, allowedDomains, failClosed, verifyCertificates }: CertificateHookProps, scope?: IConstruct): string {
  ruleSettings({ severity, allowedDomains }, scope, EVERY_RULE_ID);
  checkAsked({ severity, allowedDomains, verifyCertificates });
  const text = JSON.stringify({ severity, allowedDomains, failClosed, verifyCertificates });
  const bytes = Buffer.byteLength(text);
  if (bytes <= MOST_BYTES - OTHERS) return text;
  throw new Error(`severity and allowedDomains have ${bytes} bytes as JSON: a function takes ${MOST_BYTES - OTHERS}, so use a wildcard such as "*.corp.example" `
    + 'for several domains');
}

/** Refuses a severity that has no effect. One that turns a rule off may stay: an app and a hook can have the same severities. */
function checkAsked(props: CertificateHookProps): void {
  for (const [id, severity] of Object.entries(props.severity ?? {})) {
    const problem = severity === Severity.OFF ? undefined : whyNotAsked(id, props);
    if (problem !== undefined) throw new Error(`the severity of "${id}" has no effect: ${problem}`);
  }
}

function whyNotAsked(id: string, { allowedDomains, verifyCertificates }: CertificateHookProps): string | undefined {
  if (COMPARING_RULES.includes(id)) {
    return 'a hook sees one resource, and this rule compares it with others; leave it out, and check apps with CertificateChecks.apply() or the command line';
  }
  if (id === ALLOWED_NAMES.id && !allowedDomains) return 'this rule needs allowedDomains; give these too, or leave the severity out';
  if (RULES_OF_DESCRIBED.some((rule) => rule.id === id)) {
    return verifyCertificates ? undefined : 'this rule judges what ACM says of a certificate; set verifyCertificates to true, or leave the severity out';
  }
  if (RULES_OF_LIVE.some((rule) => rule.id === id)) {
    return 'a hook does not ask Route 53 and DNS, and this rule judges what they say; leave it out, and check apps with "cdk-acm check --live"';
  }
  return undefined;
}
