import { SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { BELOW_TLS_1_2, FROM_TLS_1_2 } from './load-balancer-policies';
import { CLASSIC_POLICIES, OLD_LOAD_BALANCER_POLICIES, TLS_POLICY_SLOTS } from '../../src/catalog/tls-policies';

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

test.each([
  ['AWS::CloudFront::Distribution', 'SecureSite', SecurityPolicyProtocol.TLS_V1_2_2025],
  ['AWS::ElasticLoadBalancingV2::Listener', 'SecureAlb', SslPolicy.TLS13_12_RES_PQ],
])('the policy to write for %s is the default of %s', (type, _, policy) => {
  expect([...new Set(TLS_POLICY_SLOTS.filter((slot) => slot.type === type).map(({ better }) => better))]).toEqual([policy]);
});

test('the policy to write for CloudFront is one that AWS recommends', () => {
  // https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-15
  const recommended = ['TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025'];
  expect(recommended).toContain(TLS_POLICY_SLOTS.find(({ type }) => type === 'AWS::CloudFront::Distribution')!.better);
});
