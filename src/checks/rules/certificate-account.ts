import type { Binding } from '../binding';
import { fittingConstruct } from '../fitting-construct';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * ACM certificates never leave their account.
 */
export const certificateAccount: Rule = {
  id: 'certificate-account',
  holds: 'a certificate and its consumer are in one account',
  severity: Severity.ERROR,
  why: 'ACM does not share certificates between accounts, so a service finds only the certificates of its own account. CDK does not check this.',
  leaves: 'Stacks without an account.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-limits.html',
  ],
  judgeBinding: consumerElsewhere,
};

function consumerElsewhere({ certificate, resource, slot, requires }: Binding): Problem | undefined {
  const { account } = resource.stack;
  if (certificate.store !== 'acm' || certificate.account === undefined || account === undefined) return undefined;
  if (certificate.account === account) return undefined;
  return {
    message: `${slot.service} takes certificates of its own account ${account}, but ${certificate.name} is in account ${certificate.account}`,
    fix: `create one in account ${account} with ${fittingConstruct(requires)}, or import one there: ACM shares none between accounts`
      + ` (if the hosted zone is in another account, delegate a subdomain to account ${account}, or give validationRole)`,
    templateFix: `create one in a stack of account ${account}, or import one there: ACM shares none between accounts`
      + ` (if the hosted zone is in another account, delegate a subdomain to account ${account})`,
  };
}
