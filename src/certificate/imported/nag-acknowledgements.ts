import { FunctionReasons } from '../../handler/nag-acknowledgements';

/** The function runs at deployments, when a secret has a new version, and once a day. */
export const IMPORT_FUNCTION: FunctionReasons = {
  runs: 'the function runs a few times a day',
  failures: 'CloudFormation reports a deployment that fails, and failureDestination an import that fails',
  log: 'the log has ARNs and errors, and nothing of a secret',
};

/** Why the function may handle certificates of any ARN. */
export const ANY_CERTIFICATE = 'a certificate that is yet to be imported has no ARN, and one that moves to another region is deleted where it was';
