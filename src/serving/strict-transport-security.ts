import { Duration, Token } from 'aws-cdk-lib';

/** The listener attribute by which a load balancer adds the header to each response. */
const HEADER_ATTRIBUTE = 'routing.http.response.strict_transport_security.header_value';

const ONE_YEAR = Duration.days(365);

/**
 * What the `Strict-Transport-Security` header tells browsers.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
 */
export interface StrictTransportSecurity {
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

/** The listener attribute that carries the header, with its value. */
export function strictTransportSecurityAttribute(options: StrictTransportSecurity = {}): [key: string, value: string] {
  const maxAge = options.maxAge ?? ONE_YEAR;
  if (options.preload) {
    assertPreloadable(maxAge, options.includeSubdomains);
  }
  const directives = [`max-age=${maxAge.toSeconds()}`];
  if (options.includeSubdomains) directives.push('includeSubDomains');
  if (options.preload) directives.push('preload');
  return [HEADER_ATTRIBUTE, directives.join('; ')];
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
