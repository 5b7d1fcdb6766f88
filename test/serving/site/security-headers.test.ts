import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { aSite } from './a-site';
import { SecureSiteProps } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

/** The security headers of a site with these props. */
function headers(props: Partial<SecureSiteProps> = {}): unknown {
  aSite(stack, props);
  const [policy] = Object.values(stack.template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
  return (policy.Properties as { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: unknown } }).ResponseHeadersPolicyConfig.SecurityHeadersConfig;
}

/** The value of the header in the responses of the function. */
function inFunction(value: string) {
  stack.template.hasResourceProperties('AWS::CloudFront::Function', {
    FunctionCode: Match.stringLikeRegexp(`"strictTransportSecurity":"${value}"`),
  });
}

test('each response has the headers that harm no site', () => {
  expect(headers()).toEqual({
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'SAMEORIGIN', Override: true },
    ReferrerPolicy: { Override: true, ReferrerPolicy: 'strict-origin-when-cross-origin' },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, IncludeSubdomains: false, Override: true, Preload: false },
  });
  inFunction('max-age=31536000');
  stack.template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp('^SiteHeaders') } } },
  });
});

test('HSTS is as the props say, in the policy and in the function', () => {
  const strictTransportSecurity = { maxAge: Duration.days(730), includeSubdomains: true, preload: true };
  expect(headers({ strictTransportSecurity })).toMatchObject({
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000, IncludeSubdomains: true, Preload: true },
  });
  inFunction('max-age=63072000; includeSubDomains; preload');
});

test('HSTS can be off', () => {
  expect(headers({ strictTransportSecurity: { enabled: false } })).not.toHaveProperty('StrictTransportSecurity');
  inFunction('');
});

test('HSTS that browsers do not preload is refused', () => {
  expect(() => headers({ strictTransportSecurity: { preload: true } })).toThrow('SecureSite "Shop/Site": strictTransportSecurity.preload requires includeSubdomains');
});

test('a content security policy is sent', () => {
  expect(headers({ contentSecurityPolicy: "default-src 'self'" })).toMatchObject({
    ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
  });
});

test('an empty content security policy is refused', () => {
  expect(() => headers({ contentSecurityPolicy: '' })).toThrow('contentSecurityPolicy is empty: leave it out to send none');
});

describe('a policy that is given', () => {
  test('replaces that of the site', () => {
    aSite(stack, { responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS });
    stack.template.resourceCountIs('AWS::CloudFront::ResponseHeadersPolicy', 0);
    inFunction('');
  });

  test.each([
    ['strictTransportSecurity', { maxAge: Duration.days(1) }],
    ['contentSecurityPolicy', "default-src 'self'"],
  ])('is refused beside %s', (prop, value) => {
    expect(() => aSite(stack, { responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS, [prop]: value })).toThrow(
      `responseHeadersPolicy contains all headers, so ${prop} has no effect: put the header into that policy, or leave responseHeadersPolicy out`);
  });
});
