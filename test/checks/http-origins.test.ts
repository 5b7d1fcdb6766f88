import { callersOverHttp } from '../../src/checks/http-origins';
import { resourceIn, stackOf } from '../deployment/templates';

const BALANCER = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {} };
const origin = (DomainName: unknown, OriginProtocolPolicy: unknown) => ({ Id: 'o', DomainName, CustomOriginConfig: { OriginProtocolPolicy } });
const site = (...Origins: unknown[]) => ({ Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Origins } } });
const vpcOrigin = (Arn: unknown, OriginProtocolPolicy: unknown) => ({ Type: 'AWS::CloudFront::VpcOrigin', Properties: { VpcOriginEndpointConfig: { Arn, OriginProtocolPolicy } } });
const DNS = { 'Fn::GetAtt': ['Balancer', 'DNSName'] };

/** The resources that call the load balancer over HTTP. */
function callers(Resources: Record<string, object>): string[] {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: { Balancer: BALANCER, Other: BALANCER, ...Resources },
  });
  return callersOverHttp(resourceIn(stack, 'Balancer')).map(({ logicalId }) => logicalId);
}

test('distributions and VPC origins call it', () => {
  expect(callers({ Site: site(origin(DNS, 'http-only')), Inside: vpcOrigin({ Ref: 'Balancer' }, 'http-only') })).toEqual(['Site', 'Inside']);
});

test('one of several origins is enough', () => {
  expect(callers({ Site: site(origin('api.example.com', 'https-only'), origin(DNS, 'http-only')) })).toEqual(['Site']);
});

test.each<[string, object]>([
  ['a distribution over HTTPS', site(origin(DNS, 'https-only'))],
  ['a distribution over what the viewer uses', site(origin(DNS, 'match-viewer'))],
  ['a distribution over a protocol that is given at deployment', site(origin(DNS, { Ref: 'Given' }))],
  ['a distribution that calls it over HTTPS, and another one over HTTP', site(origin(DNS, 'https-only'), origin({ 'Fn::GetAtt': ['Other', 'DNSName'] }, 'http-only'))],
  ['a distribution that is never deployed', { ...site(origin(DNS, 'http-only')), Condition: 'Never' }],
  ['a VPC origin over HTTPS', vpcOrigin({ Ref: 'Balancer' }, 'https-only')],
  ['a VPC origin of another load balancer', vpcOrigin({ Ref: 'Other' }, 'http-only')],
  ['a VPC origin that is never deployed', { ...vpcOrigin({ Ref: 'Balancer' }, 'http-only'), Condition: 'Never' }],
])('not %s', (_, resource) => {
  expect(callers({ Caller: resource })).toEqual([]);
});
