import { CfnParameter, Duration } from 'aws-cdk-lib';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { SecureAlbProps, StrictTransportSecurity } from '../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps>) => stack.alb(props);

describe('HSTS', () => {
  function header(strictTransportSecurity: StrictTransportSecurity): unknown {
    web({ strictTransportSecurity });
    const [https] = Object.values(stack.template.findResources(LISTENER, { Properties: { Port: 443 } }));
    return https.Properties.ListenerAttributes[0].Value;
  }

  test.each<[StrictTransportSecurity, string]>([
    [{}, 'max-age=31536000'],
    [{ maxAge: Duration.seconds(0) }, 'max-age=0'],
    [{ maxAge: Duration.days(1), includeSubdomains: true }, 'max-age=86400; includeSubDomains'],
    [{ includeSubdomains: true, preload: true }, 'max-age=31536000; includeSubDomains; preload'],
  ])('%j is sent as "%s"', (options, expected) => {
    expect(header(options)).toBe(expected);
  });

  test('preload without subdomains is refused', () => {
    expect(() => header({ preload: true })).toThrow(
      'strictTransportSecurity.preload requires includeSubdomains, because browsers preload a host only with its subdomains: set includeSubdomains to true, or leave preload out');
  });

  test('preload for less than a year is refused', () => {
    expect(() => header({ preload: true, includeSubdomains: true, maxAge: Duration.days(364) })).toThrow(
      'strictTransportSecurity.preload requires a maxAge of at least one year, got 31449600 seconds: set maxAge to Duration.days(365) or more, or leave preload out');
  });

  test('a time that is a token is not judged', () => {
    const maxAge = Duration.seconds(new CfnParameter(stack, 'MaxAge', { type: 'Number' }).valueAsNumber);
    expect(header({ preload: true, includeSubdomains: true, maxAge }))
      .toEqual({ 'Fn::Join': ['', ['max-age=', { Ref: 'MaxAge' }, '; includeSubDomains; preload']] });
  });
});
