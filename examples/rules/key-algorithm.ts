import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnService } from 'aws-cdk-lib/aws-vpclattice';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', {
    domainName: 'api.example.com',
    hostedZone,
    keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1,
  });
  new CfnService(stack, 'Api', { customDomainName: 'api.example.com', certificateArn: certificate.certificateArn });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', {
    domainName: 'api.example.com',
    hostedZone,
    keyAlgorithm: acm.KeyAlgorithm.RSA_2048,
  });
  new CfnService(stack, 'Api', { customDomainName: 'api.example.com', certificateArn: certificate.certificateArn });
}
