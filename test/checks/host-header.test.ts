import { replacesHost } from '../../src/checks/host-header';
import { valuesAt } from '../../src/deployment/property';
import { resourceIn, stackOf } from '../deployment/templates';

const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

/** Whether a cache behavior makes CloudFront ask the origin by the name of the origin. `Sends` is a policy with this configuration of headers. */
function replaces(behavior: Record<string, unknown>, HeadersConfig: unknown = { HeaderBehavior: 'none' }): boolean {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
    Resources: {
      Site: { Type: 'AWS::CloudFront::Distribution', Properties: { DefaultCacheBehavior: behavior } },
      Sends: { Type: 'AWS::CloudFront::OriginRequestPolicy', Properties: { OriginRequestPolicyConfig: { HeadersConfig } } },
      Caches: { Type: 'AWS::CloudFront::CachePolicy', Properties: { CachePolicyConfig: { ParametersInCacheKeyAndForwardedToOrigin: { HeadersConfig } } } },
    },
  });
  const [found] = valuesAt(resourceIn(stack, 'Site'), 'DefaultCacheBehavior');
  return replacesHost(found);
}

test.each<[string, Record<string, unknown>, boolean]>([
  ['that says nothing', {}, true],
  ['with a managed cache policy without Host', { CachePolicyId: CACHING_OPTIMIZED }, true],
  ['with a managed origin request policy without Host', { CachePolicyId: CACHING_OPTIMIZED, OriginRequestPolicyId: EXCEPT_HOST }, true],
  ['with a managed origin request policy that sends Host', { OriginRequestPolicyId: ALL_VIEWER }, false],
  ['with a cache policy in the place of an origin request policy', { OriginRequestPolicyId: CACHING_OPTIMIZED }, false],
  ['with a policy that is given at deployment', { CachePolicyId: { Ref: 'Given' } }, false],
  ['with two policies, of which one sends Host', { OriginRequestPolicyId: { 'Fn::If': ['C', EXCEPT_HOST, ALL_VIEWER] } }, false],
  ['with a policy of another kind', { CachePolicyId: { Ref: 'Sends' } }, false],
  ['that forwards other headers', { ForwardedValues: { Headers: ['Accept'] } }, true],
  ['that forwards Host', { ForwardedValues: { Headers: ['Accept', 'host'] } }, false],
  ['that forwards all headers', { ForwardedValues: { Headers: ['*'] } }, false],
  ['that forwards a header that is given at deployment', { ForwardedValues: { Headers: [{ Ref: 'Given' }] } }, false],
  ['with a function', { FunctionAssociations: [{ EventType: 'viewer-request' }] }, false],
  ['with a Lambda function', { LambdaFunctionAssociations: [{ EventType: 'origin-request' }] }, false],
  ['with functions that are given at deployment', { FunctionAssociations: { Ref: 'Given' } }, false],
])('a cache behavior %s replaces Host: %p', (_, behavior, expected) => {
  expect(replaces(behavior)).toBe(expected);
});

describe.each([['OriginRequestPolicyId', 'Sends'], ['CachePolicyId', 'Caches']])('an %s of the app', (property, logicalId) => {
  test.each<[string, unknown, boolean]>([
    ['that sends no headers', { HeaderBehavior: 'none' }, true],
    ['that sends others', { HeaderBehavior: 'whitelist', Headers: ['Accept'] }, true],
    ['that sends Host', { HeaderBehavior: 'whitelist', Headers: ['Accept', 'Host'] }, false],
    ['that sends all except Host', { HeaderBehavior: 'allExcept', Headers: ['Accept', 'Host'] }, true],
    ['that sends all except others', { HeaderBehavior: 'allExcept', Headers: ['Accept'] }, false],
    ['that sends all', { HeaderBehavior: 'allViewer' }, false],
    ['that is decided at deployment', { HeaderBehavior: { Ref: 'Given' } }, false],
    ['that says nothing', {}, false],
  ])('%s: %p', (_, headers, expected) => {
    expect(replaces({ [property]: { Ref: logicalId } }, headers)).toBe(expected);
  });
});
