import { MutualAuthenticationMode, TrustStore } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlbProps } from '../../../src';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps>) => stack.alb(props);

describe('mutual TLS', () => {
  test('a trust store is enough for clients to be verified', () => {
    const trustStore = TrustStore.fromTrustStoreArn(stack, 'Trust', 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:truststore/shop/1');
    web({ mutualAuthentication: { trustStore, mutualAuthenticationMode: undefined } });
    stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'verify', TrustStoreArn: trustStore.trustStoreArn } });
  });

  test('client certificates can be handed through unverified', () => {
    web({ mutualAuthentication: { mutualAuthenticationMode: MutualAuthenticationMode.PASS_THROUGH } });
    stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'passthrough' } });
  });

  test('clients need no certificate otherwise', () => {
    web({});
    stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'off' } });
  });

  test.each<[string, object, string]>([
    ['no trust store', {}, 'SecureAlb "Shop/Web": mutualAuthentication has no trustStore, so clients would need no certificate'],
    ['a prop whose name is misspelt', { trustStores: 1 }, 'SecureAlb "Shop/Web": mutualAuthentication.trustStores is not the name of a prop: write trustStore'],
  ])('%s is refused', (_, mutualAuthentication, text) => {
    expect(() => web({ mutualAuthentication })).toThrow(text);
  });
});
