import type { Construct } from 'constructs';

/** The members of a certificate by which constructs of CDK read its ARN. */
const MEMBERS = ['certificateArn', 'certificateRef'];

/**
 * Makes a construct that has several certificates refuse to be used as one. TypeScript does not compile that. From JavaScript, CDK would fail with a
 * TypeError, or write a template without the certificate.
 */
export function refuseUseAsCertificate(construct: Construct): void {
  for (const member of MEMBERS) {
    Object.defineProperty(construct, member, {
      get: () => {
        throw new Error(`"${construct.node.path}" is a MultiRegionCertificate, which has a certificate for each region: give the one that is needed here, `
          + 'with forCloudFront(), forRegionOf(this) or forRegion()');
      },
    });
  }
}
