import type { IConstruct } from 'constructs';
import { CertificateHookProps } from './certificate-hook-props';
import { EVERY_RULE_ID } from '../checks/rules';
import { ruleSettings } from '../synthesis/certificate-checks-props';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST_BYTES = 4096;

/** For the name of the variable. */
const OTHERS = 96;

/** What the function reads in its environment. An unknown rule ID, a wrong domain, or more than fits throws. The lookups of the app around `scope` may have given the domains. */
export function settingsText({ severity, allowedDomains, failClosed, verifyCertificates }: CertificateHookProps, scope?: IConstruct): string {
  ruleSettings({ severity, allowedDomains }, scope, EVERY_RULE_ID);
  const text = JSON.stringify({ severity, allowedDomains, failClosed, verifyCertificates });
  const bytes = Buffer.byteLength(text);
  if (bytes <= MOST_BYTES - OTHERS) return text;
  throw new Error(`severity and allowedDomains have ${bytes} bytes as JSON: a function takes ${MOST_BYTES - OTHERS}, so use a wildcard such as "*.corp.example" `
    + 'for several domains');
}
