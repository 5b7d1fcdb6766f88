import { CfnParameter } from 'aws-cdk-lib';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlbProps } from '../../../src';
import { BELOW_TLS_1_2, FROM_TLS_1_2 } from '../../catalog/load-balancer-policies';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps>) => stack.alb(props);

describe('TLS below 1.2', () => {
  const INSTEAD = 'leave sslPolicy out for "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", or take SslPolicy.RECOMMENDED_TLS for older TLS 1.2 clients';

  test.each(Object.keys(BELOW_TLS_1_2))('is refused in %s', (sslPolicy) => {
    expect(() => web({ sslPolicy: sslPolicy as SslPolicy })).toThrow(`sslPolicy "${sslPolicy}" allows TLS below 1.2: ${INSTEAD}`);
  });

  test.each(['ELBSecurityPolicy-2011-08', 'ELBSecurityPolicy-TLS14-1-0-2040-01', 'toString'])('may be in %s, which nobody knows', (sslPolicy) => {
    expect(() => web({ sslPolicy: sslPolicy as SslPolicy }))
      .toThrow(`sslPolicy "${sslPolicy}" is unknown and may allow TLS below 1.2: ${INSTEAD}`);
  });

  test.each([...FROM_TLS_1_2, 'ELBSecurityPolicy-TLS13-1-2-2040-01'])('is not in %s, which passes', (sslPolicy) => {
    expect(() => web({ sslPolicy: sslPolicy as SslPolicy })).not.toThrow();
  });

  test('may be in one that is a token, which passes', () => {
    web({ sslPolicy: new CfnParameter(stack, 'Policy').valueAsString as SslPolicy });
    stack.template.hasResourceProperties(LISTENER, { Port: 443, SslPolicy: { Ref: 'Policy' } });
  });
});
