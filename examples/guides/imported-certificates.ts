import type { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import { ImportedCertificate, SecureAlb } from '../../src';

/** A load balancer with the certificate of a partner. */
export function servedByLoadBalancer(stack: Stack, vpc: IVpc) {
  const certificate = new ImportedCertificate(stack, 'Partner', {
    secret: secretsmanager.Secret.fromSecretNameV2(stack, 'Secret', 'partner/certificate'),
    domainNames: ['api.example.com'],
  });
  new SecureAlb(stack, 'Web', { vpc, certificates: [certificate] });
}

/** The same for CloudFront. */
export function servedByCloudFront(stack: Stack, secret: secretsmanager.ISecret, defaultBehavior: cloudfront.BehaviorOptions) {
  const certificate = new ImportedCertificate(stack, 'Edge', { secret, domainNames: ['www.example.com'], region: 'us-east-1' });
  new cloudfront.Distribution(stack, 'Site', { defaultBehavior, domainNames: ['www.example.com'], certificate });
}

/** Failures that come by mail. */
export function toldOfFailures(stack: Stack, secret: secretsmanager.ISecret, topic: sns.ITopic) {
  new ImportedCertificate(stack, 'Watched', { secret, failureDestination: new destinations.SnsDestination(topic) });
}

/** A secret whose key is not of this app. */
export function encryptedWithAnotherKey(stack: Stack, secretArn: string, keyArn: string) {
  const secret = secretsmanager.Secret.fromSecretAttributes(stack, 'Encrypted', {
    secretCompleteArn: secretArn,
    encryptionKey: kms.Key.fromKeyArn(stack, 'Key', keyArn),
  });
  new ImportedCertificate(stack, 'OfEncrypted', { secret });
}

/** Fields with the names that a Kubernetes secret has. */
export function otherFields(stack: Stack, secret: secretsmanager.ISecret) {
  new ImportedCertificate(stack, 'OtherFields', {
    secret,
    secretFields: { certificate: 'tls.crt', privateKey: 'tls.key', certificateChain: 'ca.crt' },
  });
}

/** A certificate without a CA. */
export function selfSigned(stack: Stack, vpc: IVpc) {
  const certificate = ImportedCertificate.selfSigned(stack, 'Dev', { domainNames: ['dev.example.com'] });
  new SecureAlb(stack, 'Internal', { vpc, certificates: [certificate] });
}
