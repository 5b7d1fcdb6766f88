import { MutualAuthentication, MutualAuthenticationMode } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/**
 * Every option of mutual TLS, with its default where none is given. A listener keeps the options that its template leaves out, so a
 * listener that required client certificates once would require them for good.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListener.html
 */
export function completeMutualAuthentication(options?: MutualAuthentication): MutualAuthentication {
  if (!options) return { mutualAuthenticationMode: MutualAuthenticationMode.OFF };
  if (!options.trustStore && options.mutualAuthenticationMode === undefined) {
    throw new Error('mutualAuthentication has no trustStore, so clients would need no certificate: give trustStore, '
      + 'or write mutualAuthenticationMode: MutualAuthenticationMode.OFF');
  }
  // with the default mode of the L2, off, a trust store is refused
  const mode = options.mutualAuthenticationMode ?? (options.trustStore ? MutualAuthenticationMode.VERIFY : MutualAuthenticationMode.OFF);
  if (mode !== MutualAuthenticationMode.VERIFY) return { ...options, mutualAuthenticationMode: mode };
  return {
    advertiseTrustStoreCaNames: false,
    ignoreClientCertificateExpiry: false,
    ...withoutUndefined(options),
    mutualAuthenticationMode: mode,
  };
}

function withoutUndefined(options: MutualAuthentication): MutualAuthentication {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
