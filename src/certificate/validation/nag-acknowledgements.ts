import { FunctionReasons } from '../../handler/nag-acknowledgements';

/** The function runs at deployments that change the names of a certificate. */
export const RECORDS_FUNCTION: FunctionReasons = {
  runs: 'the function runs at deployments',
  failures: 'CloudFormation reports a deployment that fails',
  log: 'the log has the names of zones and roles, and errors',
};

/** Why every principal is allowed in the trust of a role: a condition names the organization. */
export const ANY_PRINCIPAL = 'the condition aws:PrincipalOrgID allows the accounts of one organization only';

/** Why the function may request and describe certificates of any ARN. */
export const ANY_CERTIFICATE = 'a certificate that is yet to be requested has no ARN';
