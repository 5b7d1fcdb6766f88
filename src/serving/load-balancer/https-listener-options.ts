import { HeadersFrameOption } from 'aws-cdk-lib/aws-cloudfront';
import { MutualAuthentication } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CorsHeaders } from './cors-headers';
import { TlsListenerOptions } from './tls-listener-options';
import { TrustBundle } from '../../private-ca';
import { StrictTransportSecurity } from '../strict-transport-security';

/**
 * What `SecureAlb` and `SecureListener` have in common: the names, certificates and security settings of an HTTPS listener.
 */
export interface HttpsListenerOptions extends TlsListenerOptions {
  /**
   * The domain names that are redirected to the first of `domainNames`, with path and query string and status 301. Browsers remember such a redirect.
   *
   * Without `certificates`, the certificate covers these names too. With `aliasRecords`, they get records as `domainNames` do. The rules that redirect
   * have the priorities from 1, one for five names: rules of your own need greater numbers. Only the port of this listener redirects them, not
   * those of `addHttpsListener()`. A wildcard that covers one of `domainNames` is refused, and so is a name that no rule can match: one with
   * more than 128 characters, or with a top-level domain in Punycode.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html
   * @default - no name is redirected
   */
  readonly redirectFrom?: string[];

  /**
   * The `Strict-Transport-Security` header (HSTS) that the load balancer adds to each response.
   *
   * To send none, set `enabled` to false.
   *
   * @default - one year, without subdomains
   */
  readonly strictTransportSecurity?: StrictTransportSecurity;

  /**
   * The `Content-Security-Policy` header of each response: from where a page may load scripts, images and other parts. It replaces that of the targets.
   *
   * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
   * @default - the header of the targets
   */
  readonly contentSecurityPolicy?: string;

  /**
   * The `X-Frame-Options` header of each response: which pages may show the response in a frame. It replaces that of the targets.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
   * @default - the header of the targets
   */
  readonly frameOptions?: HeadersFrameOption;

  /**
   * Whether each response has the header `X-Content-Type-Options: nosniff`, which keeps browsers from guessing types of files.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
   * @default - the header of the targets
   */
  readonly contentTypeOptions?: boolean;

  /**
   * The CORS headers of each response, by which a page of another origin may read it. They replace those of the targets.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
   * @default - the headers of the targets
   */
  readonly cors?: CorsHeaders;

  /**
   * Whether responses have a `Server` header, also those of port 80.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
   * @default true
   */
  readonly serverHeader?: boolean;

  /**
   * Requires clients to present a certificate that one of these CAs has issued (mutual TLS).
   *
   * The load balancer verifies it and hands its details to the targets in headers, `X-Amzn-Mtls-Clientcert-…`. The bundle must be in the region of the
   * load balancer. A bundle that changes reaches the load balancer in the same deployment. AWS charges for its trust store by the hour.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
   * @default - clients need no certificate, unless `mutualAuthentication` says so
   */
  readonly clientCertificates?: TrustBundle;

  /**
   * The options of mutual TLS, such as `ignoreClientCertificateExpiry`, or a trust store of your own in place of `clientCertificates`.
   *
   * With a `trustStore`, the default of `mutualAuthenticationMode` is `VERIFY`.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
   * @default - clients need no certificate; the template has the mode `off`, which also turns it off for a deployed load balancer
   */
  readonly mutualAuthentication?: MutualAuthentication;
}
