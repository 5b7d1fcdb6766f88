import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption, HeadersReferrerPolicy, IResponseHeadersPolicy, ResponseHeadersPolicy, ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { globalName } from '../global-name';
import { SecureSiteProps } from './secure-site-props';
import { assertContentSecurityPolicy } from '../content-security-policy';
import { strictTransportSecurityValue } from '../strict-transport-security';

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html */
const LONGEST_POLICY_NAME = 128;

/** The headers that make a browser protect the visitors of a site. */
export interface SecurityHeaders {
  /** Adds them to each response of the bucket and the cache. */
  readonly policy: IResponseHeadersPolicy;
  /** The `Strict-Transport-Security` header, for responses to which no policy applies; empty for none. */
  readonly strictTransportSecurity: string;
}

/** Creates the policy with the security headers of a site, unless one is given. */
export function securityHeaders(scope: Construct, props: SecureSiteProps): SecurityHeaders {
  const { responseHeadersPolicy, strictTransportSecurity, contentSecurityPolicy } = props;
  if (responseHeadersPolicy) {
    const given = Object.entries({ strictTransportSecurity, contentSecurityPolicy }).find(([, value]) => value !== undefined);
    if (given) {
      throw new Error(`responseHeadersPolicy contains all headers, so ${given[0]} has no effect: put the header into that policy, or leave responseHeadersPolicy out`);
    }
    return { policy: responseHeadersPolicy, strictTransportSecurity: '' };
  }
  assertContentSecurityPolicy(contentSecurityPolicy);
  return {
    policy: new ResponseHeadersPolicy(scope, 'Headers', {
      responseHeadersPolicyName: globalName(scope, LONGEST_POLICY_NAME),
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.SAMEORIGIN, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
        contentSecurityPolicy: contentSecurityPolicy === undefined ? undefined : { contentSecurityPolicy, override: true },
        strictTransportSecurity: hsts(props),
      },
    }),
    strictTransportSecurity: strictTransportSecurityValue(strictTransportSecurity),
  };
}

function hsts({ strictTransportSecurity = {} }: SecureSiteProps): ResponseSecurityHeadersBehavior['strictTransportSecurity'] {
  const { enabled = true, maxAge = Duration.days(365), includeSubdomains, preload } = strictTransportSecurity;
  if (!enabled) return undefined;
  return { accessControlMaxAge: maxAge, includeSubdomains: includeSubdomains ?? false, preload: preload ?? false, override: true };
}
