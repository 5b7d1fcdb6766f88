import { SiteRouting } from './site-routing';

/** What the function of a site knows of it. */
export interface ViewerRequestSettings {
  /** The names that the site serves. */
  readonly names: readonly string[];
  /** The names that it redirects to the first of these. */
  readonly redirectFrom: readonly string[];
  readonly routing: SiteRouting;
  /** The value of the `Strict-Transport-Security` header; empty for none. */
  readonly strictTransportSecurity: string;
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions */
export const LARGEST_FUNCTION = 10_240;

/*
 * JavaScript of the runtime 2.0: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 * The Host header can have capitals, so it is compared in lower case. A wildcard stands for one label, as in a certificate.
 * A redirect keeps the query string as it is:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/general-helper-methods.html
 * CloudFront adds the headers of a policy only to responses of the origin and the cache, so a redirect has the header itself:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/modifying-response-headers.html
 */
const CODE = `
function handler(event) {
  var request = event.request;
  var host = request.headers.host ? request.headers.host.value.toLowerCase() : '';
  if (!includes(SITE.names, host) && includes(SITE.redirectFrom, host)) {
    return redirect(request, 301, 'Moved Permanently', 'https://' + SITE.names[0] + request.uri);
  }
  if (SITE.routing === 'FILES' || request.uri.indexOf('/.well-known/') === 0) return request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') >= 0) return request;
  if (SITE.routing === 'SINGLE_PAGE') {
    request.uri = '/index.html';
  } else if (last === '') {
    request.uri += 'index.html';
  } else {
    return redirect(request, 302, 'Found', 'https://' + host + request.uri + '/');
  }
  return request;
}

function includes(names, host) {
  var parent = '*' + host.slice(host.indexOf('.'));
  return names.indexOf(host) >= 0 || (host.indexOf('.') > 0 && names.indexOf(parent) >= 0);
}

function redirect(request, statusCode, statusDescription, location) {
  var query = request.rawQueryString();
  var headers = { location: { value: query ? location + '?' + query : location } };
  if (SITE.strictTransportSecurity) headers['strict-transport-security'] = { value: SITE.strictTransportSecurity };
  return { statusCode: statusCode, statusDescription: statusDescription, headers: headers };
}
`;

/** The code of the function that sees each request first; undefined where a site needs none. */
export function viewerRequestCode(settings: ViewerRequestSettings): string | undefined {
  if (settings.redirectFrom.length === 0 && settings.routing === SiteRouting.FILES) return undefined;
  const { names, redirectFrom, routing, strictTransportSecurity } = settings;
  const code = `var SITE = ${JSON.stringify({ names, redirectFrom, routing, strictTransportSecurity })};\n${CODE}`;
  if (Buffer.byteLength(code) > LARGEST_FUNCTION) {
    throw new Error(`domainNames and redirectFrom are too long for a CloudFront function, which has at most ${LARGEST_FUNCTION} bytes: got `
      + `${names.length + redirectFrom.length} names; create a second SecureSite for some of them`);
  }
  return code;
}
