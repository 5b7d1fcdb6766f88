import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LOAD_BALANCER_POLICIES } from '../../src/catalog/tls-policies';

test('each policy whose name says TLS 1.0 or 1.1 is listed as such, and none whose name says a newer one', () => {
  const named = Object.values(SslPolicy).flatMap((policy) => {
    const minor = /-1-(\d)-/.exec(policy)?.[1];
    return minor === undefined ? [] : [[policy, Number(minor) < 2 ? `TLS 1.${minor}` : undefined]];
  });
  expect(named).toEqual(named.map(([policy]) => [policy, LOAD_BALANCER_POLICIES[policy!]]));
});
