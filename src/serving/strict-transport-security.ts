import { Duration, Token } from 'aws-cdk-lib';
import { DURATION } from '../input/cdk';
import { FLAG, Input, Inputs, optional } from '../input/input';
import { struct } from '../input/props';

const ONE_YEAR = Duration.days(365);

/**
 * The `Strict-Transport-Security` header (HSTS), which makes browsers use HTTPS only.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
 */
export interface StrictTransportSecurity {
  /**
   * Whether the header is sent.
   *
   * Browsers that received the header use HTTPS only until its `maxAge` has passed. To end this earlier, deploy
   * `maxAge: Duration.seconds(0)` for a while before you turn the header off.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * How long a browser uses HTTPS only for this host after it received the header.
   *
   * `Duration.seconds(0)` makes browsers forget the header.
   *
   * @default Duration.days(365)
   */
  readonly maxAge?: Duration;

  /**
   * Whether the header also applies to all subdomains of this host.
   *
   * Each of them must then serve HTTPS.
   *
   * @default false
   */
  readonly includeSubdomains?: boolean;

  /**
   * Whether browsers may include this host in their preload list.
   *
   * Requires `includeSubdomains` and a `maxAge` of at least one year. Removal from the list takes months.
   *
   * @see https://hstspreload.org/
   * @default false
   */
  readonly preload?: boolean;
}

/** What each prop accepts. */
const STRICT_TRANSPORT_SECURITY_INPUTS: Inputs<StrictTransportSecurity> = {
  enabled: optional(FLAG),
  maxAge: optional(DURATION),
  includeSubdomains: optional(FLAG),
  preload: optional(FLAG),
};

const STRUCT = struct(STRICT_TRANSPORT_SECURITY_INPUTS, '{ maxAge: Duration.days(365) }');

/** What a prop for the header takes. Elsewhere, false turns such a header off. */
export const STRICT_TRANSPORT_SECURITY: Input = {
  ...STRUCT,
  mistakeIn: (value, at) => {
    const mistake = STRUCT.mistakeIn(value, at);
    return mistake && value === false ? { ...mistake, instead: 'write { enabled: false }' } : mistake;
  },
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
    throw new Error(`strictTransportSecurity.enabled is false, but ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} given: `
      + 'set enabled to true, or leave out the others');
  }
}

function assertPreloadable(maxAge: Duration, includeSubdomains = false): void {
  const seconds = maxAge.toSeconds();
  if (!includeSubdomains) {
    throw new Error('strictTransportSecurity.preload requires includeSubdomains, because browsers preload a host only with its subdomains: set includeSubdomains to true, or leave preload out');
  }
  if (!Token.isUnresolved(seconds) && seconds < ONE_YEAR.toSeconds()) {
    throw new Error(`strictTransportSecurity.preload requires a maxAge of at least one year, got ${seconds} seconds: `
      + 'set maxAge to Duration.days(365) or more, or leave preload out');
  }
}
