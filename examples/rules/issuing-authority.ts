import type { Stack } from 'aws-cdk-lib';
import { CertificateAuthority, CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';

export function wrong(stack: Stack) {
  const authority = new CfnCertificateAuthority(stack, 'Authority', {
    type: 'ROOT',
    keyAlgorithm: 'RSA_2048',
    signingAlgorithm: 'SHA256WITHRSA',
    subject: { commonName: 'Example' },
    usageMode: 'SHORT_LIVED_CERTIFICATE',
  });
  new acm.PrivateCertificate(stack, 'Certificate', {
    domainName: 'db.corp.example',
    certificateAuthority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'Issuer', authority.attrArn),
  });
}

export function right(stack: Stack) {
  const authority = new CfnCertificateAuthority(stack, 'Authority', {
    type: 'ROOT',
    keyAlgorithm: 'RSA_2048',
    signingAlgorithm: 'SHA256WITHRSA',
    subject: { commonName: 'Example' },
    usageMode: 'GENERAL_PURPOSE',
  });
  new acm.PrivateCertificate(stack, 'Certificate', {
    domainName: 'db.corp.example',
    certificateAuthority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'Issuer', authority.attrArn),
  });
}
