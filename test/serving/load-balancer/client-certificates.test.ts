import { App, Lazy } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { MutualAuthenticationMode, TrustStore } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureAlbProps, TrustBundle } from '../../../src';
import { ROOT } from '../../certificate/imported/handler/pki';
import { TrustStack } from '../../private-ca/trust-stack';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const ARN = 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:truststore/shop/1';

let stack: WebStack;
let clientCertificates: TrustBundle;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
  clientCertificates = new TrustBundle(stack, 'Partners', { certificates: [ROOT.certificate] });
});

function web(props: Partial<SecureAlbProps>, id = 'Web'): SecureAlb {
  return new SecureAlb(stack, id, { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props });
}

test('clients must present a certificate of a CA of the bundle', () => {
  web({ clientCertificates });
  stack.template.hasResourceProperties(LISTENER, {
    Port: 443,
    MutualAuthentication: {
      Mode: 'verify',
      AdvertiseTrustStoreCaNames: 'off',
      IgnoreClientCertificateExpiry: false,
      TrustStoreArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PartnersTrustStore'), 'TrustStoreArn'] },
    },
  });
});

test('load balancers share the trust store of a bundle', () => {
  web({ clientCertificates });
  web({ clientCertificates, domainNames: ['api.example.com'] }, 'Api');
  stack.template.resourceCountIs('AWS::ElasticLoadBalancingV2::TrustStore', 1);
});

test('the other options of mutual TLS remain', () => {
  web({ clientCertificates, mutualAuthentication: { ignoreClientCertificateExpiry: true } });
  stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'verify', IgnoreClientCertificateExpiry: true } });
});

test('the bundle can be in another stack of the region', () => {
  const app = new App();
  stack = new WebStack(SYDNEY, app);
  web({ clientCertificates: new TrustStack(app, SYDNEY, 'Trust').bundle() });
  stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'verify' } });
});

describe('what is refused', () => {
  test('two trust stores', () => {
    const trustStore = TrustStore.fromTrustStoreArn(stack, 'Trust', ARN);
    expect(() => web({ clientCertificates, mutualAuthentication: { trustStore } })).toThrow(
      'SecureAlb "Shop/Web": mutualAuthentication has a trustStore besides clientCertificates: leave one of them out');
  });

  test.each([MutualAuthenticationMode.OFF, MutualAuthenticationMode.PASS_THROUGH])('the mode "%s"', (mutualAuthenticationMode) => {
    expect(() => web({ clientCertificates, mutualAuthentication: { mutualAuthenticationMode } })).toThrow(
      `SecureAlb "Shop/Web": mutualAuthenticationMode "${mutualAuthenticationMode}" verifies no client, so it has no use for clientCertificates: leave one of them out`);
  });

  test('a bundle in another region, but not one whose region is known at deployment only', () => {
    const app = new App();
    stack = new WebStack(SYDNEY, app);
    expect(() => web({ clientCertificates: new TrustStack(app, undefined, 'Trust').bundle() })).toThrow('SecureAlb "Shop/Web": the stack is in ap-southeast-2, but the '
      + 'TrustBundle "Trust/Partners" of clientCertificates is in eu-west-1: create the bundle in a stack in ap-southeast-2');
    stack = new WebStack(undefined, app, 'Anywhere');
    expect(() => web({ clientCertificates: new TrustBundle(stack, 'Trust', { certificates: [ROOT.certificate] }) })).not.toThrow();
  });

  test('a trust store in place of a bundle', () => {
    const trustStore = TrustStore.fromTrustStoreArn(stack, 'Trust', ARN) as unknown as TrustBundle;
    expect(() => web({ clientCertificates: trustStore })).toThrow(
      'SecureAlb "Shop/Web": clientCertificates must be a TrustBundle, got an object of class Import: write mutualAuthentication: { trustStore } for a trust store');
  });
});

test('a mode that is a token passes', () => {
  const mutualAuthenticationMode = Lazy.string({ produce: () => 'verify' }) as MutualAuthenticationMode;
  expect(() => web({ clientCertificates, mutualAuthentication: { mutualAuthenticationMode } })).not.toThrow();
});
