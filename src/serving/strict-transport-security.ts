import { Duration, Token } from 'aws-cdk-lib';
import { DURATION } from '../input/cdk';
import { FLAG, Inputs, optional } from '../input/input';

const ONE_YEAR = Duration.days(365);

/**
 * What the `Strict-Transport-Security` header tells browsers.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
 */
export interface StrictTransportSecurity {
  /**
   * Whether the header is sent.
   *
   * Browsers that have seen it still refuse plain HTTP until its `maxAge` is over. To make them forget it,
   * send `maxAge: Duration.seconds(0)` for a while before you turn it off.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * How long a browser that has seen the header refuses plain HTTP for this host.
   *
   * `Duration.seconds(0)` makes browsers forget it.
   *
   * @default Duration.days(365)
   */
  readonly maxAge?: Duration;

  /**
   * Whether the subdomains of this host are meant too.
   *
   * Each of them must then be reachable by HTTPS.
   *
   * @default false
   */
  readonly includeSubdomains?: boolean;

  /**
   * Whether browser vendors may carry this host in their built-in list.
   *
   * Needs `includeSubdomains` and a `maxAge` of one year at least. Leaving the list again takes months.
   *
   * @see https://hstspreload.org/
   * @default false
   */
  readonly preload?: boolean;
}

/** What its props take. */
export const STRICT_TRANSPORT_SECURITY_INPUTS: Inputs<StrictTransportSecurity> = {
  enabled: optional(FLAG),
  maxAge: optional(DURATION),
  includeSubdomains: optional(FLAG),
  preload: optional(FLAG),
};

/** The value of the header; empty when none is to be sent. */
export function strictTransportSecurityValue({ enabled = true, ...options }: StrictTransportSecurity = {}): string {
  if (!enabled) {
    assertNothingElse(options);
    return '';
  }
  const maxAge = options.maxAge ?? ONE_YEAR;
  if (options.preload) {
    assertPreloadable(maxAge, options.includeSubdomains);
  }
  const directives = [`max-age=${maxAge.toSeconds()}`];
  if (options.includeSubdomains) directives.push('includeSubDomains');
  if (options.preload) directives.push('preload');
  return directives.join('; ');
}

function assertNothingElse(options: object): void {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false).map(([name]) => name);
  if (given.length > 0) {
    throw new Error(`strictTransportSecurity is not enabled, but ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} given: `
      + 'set enabled to true, or leave out the others');
  }
}

function assertPreloadable(maxAge: Duration, includeSubdomains = false): void {
  const seconds = maxAge.toSeconds();
  if (!includeSubdomains) {
    throw new Error('browsers do not preload a host without its subdomains: set includeSubdomains to true, or leave preload out');
  }
  if (!Token.isUnresolved(seconds) && seconds < ONE_YEAR.toSeconds()) {
    throw new Error(`browsers do not preload a host with a maxAge of ${seconds} seconds: `
      + `set it to one year (${ONE_YEAR.toSeconds()} seconds) at least, or leave preload out`);
  }
}
