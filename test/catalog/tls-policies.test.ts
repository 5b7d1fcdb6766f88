import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { BELOW_TLS_1_2, FROM_TLS_1_2 } from './load-balancer-policies';
import { CLASSIC_POLICIES, OLD_LOAD_BALANCER_POLICIES } from '../../src/catalog/tls-policies';

test('the old policies of Application and Network Load Balancers are those that AWS documents as below TLS 1.2', () => {
  expect(OLD_LOAD_BALANCER_POLICIES).toEqual(BELOW_TLS_1_2);
});

test('each policy that CDK knows is held against what AWS documents', () => {
  expect(Object.values(SslPolicy).filter((policy) => !(policy in BELOW_TLS_1_2) && !FROM_TLS_1_2.includes(policy))).toEqual([]);
});

test('the old policies of Classic Load Balancers are those that AWS documents as below TLS 1.2', () => {
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
  expect(CLASSIC_POLICIES.old).toEqual({
    'ELBSecurityPolicy-TLS-1-1-2017-01': 'TLS 1.1',
    'ELBSecurityPolicy-2016-08': 'TLS 1.0',
    'ELBSecurityPolicy-2015-05': 'TLS 1.0',
    'ELBSecurityPolicy-2015-03': 'TLS 1.0',
    'ELBSecurityPolicy-2015-02': 'TLS 1.0',
  });
});
