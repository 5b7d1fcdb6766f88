import type { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { MultiRegionCertificate, SecureAlb } from '../../src';

export interface Surroundings {
  readonly hostedZone: IHostedZone;
  readonly vpcs: { readonly sydney: IVpc; readonly dublin: IVpc };
  readonly defaultBehavior: cloudfront.BehaviorOptions;
}

/** The same names in Sydney, Dublin and on CloudFront. */
export function servedFromThreePlaces(sydney: Stack, dublin: Stack, { hostedZone, vpcs, defaultBehavior }: Surroundings) {
  const certificates = new MultiRegionCertificate(sydney, 'Certificates', {
    domainName: 'example.com',
    subjectAlternativeNames: ['*.example.com'],
    hostedZone,
  });
  new SecureAlb(sydney, 'Web', { vpc: vpcs.sydney, certificates: [certificates.forRegionOf(sydney)] });
  new SecureAlb(dublin, 'Web', { vpc: vpcs.dublin, certificates: [certificates.forRegionOf(dublin)] });
  new cloudfront.Distribution(sydney, 'Site', {
    defaultBehavior,
    domainNames: ['example.com'],
    certificate: certificates.forCloudFront(),
  });
}

/** Certificates that are there before something uses them, in stacks of the app. */
export function inStacksOfTheApp(sydney: Stack, dublin: Stack, hostedZone: IHostedZone) {
  new MultiRegionCertificate(sydney, 'Certificates', {
    domainName: 'example.com',
    hostedZone,
    regions: ['ap-southeast-2', 'eu-west-1'],
    supportStacks: [dublin],
  });
}
