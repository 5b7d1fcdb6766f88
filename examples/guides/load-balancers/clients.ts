import type { Stack } from 'aws-cdk-lib';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Surroundings } from './serving';
import { SecureAlb, TrustBundle } from '../../../src';

/** Clients need a certificate of a CA of the bundle. */
export function withBundle(stack: Stack, { vpc, hostedZone }: Surroundings, domainNames: string[], partnerCa: string) {
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames,
    hostedZone,
    clientCertificates: new TrustBundle(stack, 'Partners', {
      certificates: [partnerCa], // such as readFileSync('partner-ca.pem', 'utf8')
    }),
  });
}

/** Clients need a certificate of a CA of a file in a bucket. */
export function withTrustStore(stack: Stack, { vpc, hostedZone }: Surroundings, domainNames: string[], bucket: IBucket) {
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames,
    hostedZone,
    mutualAuthentication: { trustStore: new elbv2.TrustStore(stack, 'Partners', { bucket, key: 'partners.pem' }) },
  });
}
