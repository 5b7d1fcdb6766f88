import { FunctionReasons } from '../../handler/nag-acknowledgements';

/** The function runs for each endpoint, twice a day by default. */
export const PROBE_FUNCTION: FunctionReasons = {
  runs: 'the function runs twice a day for each endpoint',
  failures: 'an alarm reports a run that fails, and the next run looks again',
  log: 'the log has the addresses of endpoints and their certificates, which anybody who reaches these can see',
  network: 'the endpoints are public; watchEndpoint() takes a vpc for internal ones',
};

/** Why the role of the function may do something to all resources. */
export const NO_RESOURCES = 'metrics are limited by their namespace, and the actions for network interfaces take no other resource';
