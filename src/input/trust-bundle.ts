import { withMembers } from './cdk';
import { type Input, isObject } from './input';

const ONE_TRUST_BUNDLE = withMembers('a TrustBundle', "new TrustBundle(this, 'Partners', { certificates: [pem] })", 'trustStore', 'pem');

/** People who have a trust store know the prop of CDK for it. */
export const TRUST_BUNDLE: Input = {
  ...ONE_TRUST_BUNDLE,
  mistakeIn: (value, at) => {
    const mistake = ONE_TRUST_BUNDLE.mistakeIn(value, at);
    return mistake && { ...mistake, instead: insteadOfTrustBundle(value) ?? mistake.instead };
  },
};

function insteadOfTrustBundle(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.every(isCaOrBundle) ? 'give one bundle, without a list: new TrustBundle(this, \'Clients\', { authorities, certificates })' : undefined;
  if (!isObject(value)) return undefined;
  if ('trustStoreRef' in value) return 'write mutualAuthentication: { trustStore } for a trust store';
  if ('trustBundle' in value) return 'write the trustBundle of the CA: authority.trustBundle';
  return 'completeCertificateChain' in value ? "write new TrustBundle(this, 'Clients', { authorities: [authority] })" : undefined;
}

function isCaOrBundle(value: unknown): boolean {
  return isObject(value) && ('completeCertificateChain' in value || 'trustStore' in value);
}
