/**
 * Metadata type of a construct that holds one of the certificates of a `MultiRegionCertificate`. A fix names the methods of that construct then.
 * Readers of an assembly find it there too.
 */
export const OF_SEVERAL_REGIONS = 'cdk-acm:of-several-regions';
