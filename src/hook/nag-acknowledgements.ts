import { FunctionReasons } from '../handler/nag-acknowledgements';

/** The function runs when a resource of a type with a certificate is created or updated. */
export const HOOK_FUNCTION: FunctionReasons = {
  runs: 'the function runs for a few resources of a deployment',
  failures: 'CloudFormation reports each answer of a hook in the events of the stack',
  log: 'the log has errors of the function, and no property of a resource',
};

/** Why the environment of the function has no KMS key. */
export const NO_SECRET = 'the environment has IDs of rules and names of domains, and nothing secret';
