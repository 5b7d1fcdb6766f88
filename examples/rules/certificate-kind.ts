import type { Stack } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { CfnCustomerGateway } from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'vpn.example.com', hostedZone });
  new CfnCustomerGateway(stack, 'Office', { type: 'ipsec.1', bgpAsn: 65000, ipAddress: '203.0.113.10', certificateArn: certificate.certificateArn });
}

export function right(stack: Stack) {
  const certificate = new acm.PrivateCertificate(stack, 'Certificate', {
    domainName: 'vpn.example.com',
    certificateAuthority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority',
      'arn:aws:acm-pca:ap-southeast-2:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555'),
  });
  new CfnCustomerGateway(stack, 'Office', { type: 'ipsec.1', bgpAsn: 65000, ipAddress: '203.0.113.10', certificateArn: certificate.certificateArn });
}
