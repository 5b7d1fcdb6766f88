/*
 * Users can have alarms and dashboards of their own on these, so they can never change.
 */
export const NAMESPACE = 'CdkAcm';
export const DIMENSION = 'Endpoint';

/** The whole days until the certificate expires. */
export const DAYS_TO_EXPIRY = 'DaysToExpiry';

/** What is wrong: an index of `PROBLEMS`. */
export const PROBLEM = 'Problem';

/** What is wrong with an endpoint, by the value of the metric: the first that applies. Readers of notifications know the values, so they can never change. */
export const PROBLEMS = [
  'none',
  'it cannot be reached',
  'it does not speak TLS, or refuses the connection',
  'its certificate does not cover the name',
  'its chain is incomplete, or leads to no CA that is trusted',
  'a certificate of its chain has expired or is not valid yet',
] as const;
