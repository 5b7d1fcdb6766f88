import { DnsValidatedCertificate } from '@trautonen/cdk-dns-validated-certificate';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SiteSurroundings } from './dns-validated-certificate';
import { CloudFrontCertificate, ValidationRole } from '../../../src';

/** A certificate that a Lambda function requests, validates in another account, and deletes. */
export function before(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const requested = new DnsValidatedCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    certificateRegion: 'us-east-1',
    validationHostedZones: [{
      hostedZone,
      validationRole: iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/ChangeDnsRecordsRole'),
      validationExternalId: 'certificates',
    }],
  });
  const certificate = acm.Certificate.fromCertificateArn(stack, 'Requested', requested.certificateArn);
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}

/** The same, but the function deletes neither the certificate nor its validation records. */
export function retained(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const requested = new DnsValidatedCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    certificateRegion: 'us-east-1',
    cleanupValidationRecords: false,
    removalPolicy: RemovalPolicy.RETAIN,
    validationHostedZones: [{
      hostedZone,
      validationRole: iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/ChangeDnsRecordsRole'),
      validationExternalId: 'certificates',
    }],
  });
  const certificate = acm.Certificate.fromCertificateArn(stack, 'Requested', requested.certificateArn);
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}

/** In the account of the hosted zone: a role for validation records alone. */
export function role(stack: Stack, { hostedZone }: SiteSurroundings) {
  new ValidationRole(stack, 'Validation', {
    hostedZone,
    accounts: ['111122223333'],
    domainNames: ['www.example.com'],
    externalId: 'certificates',
    roleName: 'certificate-validation',
  });
}

/** A certificate of CloudFormation. */
export function after(stack: Stack, { hostedZone, defaultBehavior }: SiteSurroundings) {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    hostedZone,
    validationRole: ValidationRole.fromValidationRoleAttributes(stack, 'Role', {
      roleArn: 'arn:aws:iam::444455556666:role/certificate-validation',
      externalId: 'certificates',
    }),
  });
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}
