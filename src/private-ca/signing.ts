import { IConstruct } from 'constructs';
import { IssuingFacts } from './issuing-facts';
import { IPrivateCertificateAuthority } from './private-certificate-authority-props';
import { SIGNING_ALGORITHMS } from '../catalog/private-ca';
import { isKnown } from '../lookups';

/** How a CA signs. Throws for a CA whose key is not known. */
export function signingAlgorithmOf({ keyAlgorithm, isLookedUpLater }: IssuingFacts, authority: IConstruct | undefined): string {
  const algorithm = keyAlgorithm === undefined ? undefined : SIGNING_ALGORITHMS[keyAlgorithm];
  if (algorithm !== undefined) return algorithm;
  // this template is not deployed: the CDK CLI makes the lookup and runs the app again
  if (keyAlgorithm === undefined && isLookedUpLater) return SIGNING_ALGORITHMS.RSA_4096;
  const problem = keyAlgorithm === undefined ? 'is not known' : `is "${keyAlgorithm}", with which this construct cannot sign`;
  throw new Error(`the key algorithm of the parent "${authority?.node.path}" ${problem}: give fromPrivateCertificateAuthorityAttributes() its `
    + `keyAlgorithm, one of ${Object.keys(SIGNING_ALGORITHMS).map((each) => `"${each}"`).join(', ')}`);
}

/** CloudFormation finds a CA in its own region only. */
export function checkParentRegion(authority: IPrivateCertificateAuthority, parent: IPrivateCertificateAuthority): void {
  const [own, other] = [authority.env.region, parent.env.region];
  if (own === other || !isKnown(own, authority) || !isKnown(other, authority)) return;
  throw new Error(`the parent "${parent.node.path}" is in ${other} and this CA in ${own}: a CA signs for CAs of its own region only, so create both in one region`);
}
