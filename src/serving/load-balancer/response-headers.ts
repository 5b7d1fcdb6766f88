import { ApplicationListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CorsHeaders } from './cors-headers';
import { HttpsListenerOptions } from './https-listener-options';
import { isKnown } from '../../lookups';
import { assertContentSecurityPolicy } from '../content-security-policy';
import { strictTransportSecurityValue } from '../strict-transport-security';

type HeaderOptions = Pick<HttpsListenerOptions,
'strictTransportSecurity' | 'contentSecurityPolicy' | 'frameOptions' | 'contentTypeOptions' | 'cors' | 'serverHeader'>;

/**
 * Sets the headers that a listener adds to each response. It writes an empty value for those that are not sent, because a listener keeps the attributes
 * that its template leaves out.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html
 */
export function setResponseHeaders(listener: ApplicationListener, options: HeaderOptions): void {
  assertContentSecurityPolicy(options.contentSecurityPolicy);
  const values = {
    strict_transport_security: strictTransportSecurityValue(options.strictTransportSecurity),
    content_security_policy: options.contentSecurityPolicy ?? '',
    x_frame_options: options.frameOptions ?? '',
    x_content_type_options: options.contentTypeOptions ? 'nosniff' : '',
    ...corsValues(listener, options.cors),
  };
  Object.entries(values).forEach(([header, value]) => listener.setAttribute(`routing.http.response.${header}.header_value`, value));
  setServerHeader(listener, options);
}

/** Sets whether a listener sends the `Server` header, also one that only redirects. */
export function setServerHeader(listener: ApplicationListener, { serverHeader = true }: HeaderOptions): void {
  listener.setAttribute('routing.http.response.server.enabled', `${serverHeader}`);
}

function corsValues(listener: ApplicationListener, cors?: CorsHeaders): Record<string, string> {
  if (cors) assertCors(cors, listener);
  const list = (items: string[] = []) => items.join(', ');
  return {
    access_control_allow_origin: cors?.allowOrigin ?? '',
    access_control_allow_methods: list(cors?.allowMethods),
    access_control_allow_headers: list(cors?.allowHeaders),
    access_control_allow_credentials: cors?.allowCredentials ? 'true' : '',
    access_control_expose_headers: list(cors?.exposeHeaders),
    access_control_max_age: cors?.maxAge ? `${cors.maxAge.toSeconds()}` : '',
  };
}

/** Refuses what browsers ignore. https://fetch.spec.whatwg.org/#http-cors-protocol */
function assertCors({ allowOrigin, allowCredentials }: CorsHeaders, listener: ApplicationListener): void {
  if (allowOrigin === '*') {
    if (allowCredentials) throw new Error('cors.allowCredentials is true, but browsers send no credentials if allowOrigin is "*": write one origin, or leave allowCredentials out');
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+(:\d+)?$/.test(allowOrigin) || !isKnown(allowOrigin, listener)) return;
  throw new Error(`cors.allowOrigin must be "*" or one origin in lower case, without a path, got "${allowOrigin}": write "https://app.example.com"`);
}
