import type { Stack } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { PrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { RegionalCertificate } from '../../src';

const CA = 'arn:aws:acm-pca:ap-southeast-2:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555';

export function wrong(stack: Stack) {
  const certificateAuthority = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Ca', CA);
  new DomainName(stack, 'Api', {
    domainName: 'api.example.com',
    certificate: new PrivateCertificate(stack, 'Certificate', { domainName: 'api.example.com', certificateAuthority }),
    mtls: { bucket: new Bucket(stack, 'TrustStore'), key: 'clients.pem' },
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificateAuthority = CertificateAuthority.fromCertificateAuthorityArn(stack, 'Ca', CA);
  new DomainName(stack, 'Api', {
    domainName: 'api.example.com',
    certificate: new PrivateCertificate(stack, 'Certificate', { domainName: 'api.example.com', certificateAuthority }),
    ownershipCertificate: new RegionalCertificate(stack, 'Ownership', { domainName: 'api.example.com', hostedZone }),
    mtls: { bucket: new Bucket(stack, 'TrustStore'), key: 'clients.pem' },
  });
}
