import { Stack, Token } from 'aws-cdk-lib';
import { MutualAuthentication, MutualAuthenticationMode } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';
import { isKnown } from '../../lookups';
import { TrustBundle } from '../../private-ca';

/** The options of mutual TLS, with the trust store of a bundle. Throws where they contradict the bundle. */
export function withTrustOf(
  bundle: TrustBundle | undefined, options: MutualAuthentication | undefined, owner: IConstruct,
): MutualAuthentication | undefined {
  if (!bundle) return options;
  if (options?.trustStore) throw new Error('mutualAuthentication has a trustStore besides clientCertificates: leave one of them out');
  const { mutualAuthenticationMode: mode = MutualAuthenticationMode.VERIFY } = options ?? {};
  if (mode !== MutualAuthenticationMode.VERIFY && !Token.isUnresolved(mode)) {
    throw new Error(`mutualAuthenticationMode "${mode}" verifies no client, so it has no use for clientCertificates: leave one of them out`);
  }
  checkRegion(bundle, owner);
  return { ...options, trustStore: bundle.trustStore };
}

/** A load balancer reads trust stores of its own region. */
function checkRegion(bundle: TrustBundle, owner: IConstruct): void {
  const [here, there] = [owner, bundle].map((construct) => Stack.of(construct).region);
  if (here === there || !isKnown(here, owner) || !isKnown(there, bundle)) return;
  throw new Error(`the stack is in ${here}, but the TrustBundle "${bundle.node.path}" of clientCertificates is in ${there}: create the bundle in a stack in ${here}`);
}
