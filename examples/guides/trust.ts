import { Duration, type Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnTrustStore } from 'aws-cdk-lib/aws-cloudfront';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { PrivateCertificateAuthority, SecureAlb, TrustBundle } from '../../src';

/** A load balancer that only clients with a certificate of the CA can call. */
export function mutualTls(stack: Stack, vpc: IVpc, hostedZone: IHostedZone) {
  const clients = new PrivateCertificateAuthority(stack, 'Clients', { commonName: 'Example Clients', validity: Duration.days(3650) });
  new SecureAlb(stack, 'Partners', { vpc, domainNames: ['partners.example.com'], hostedZone, clientCertificates: clients.trustBundle });
}

/** CAs of AWS and others in one bundle. */
export function severalAuthorities(stack: Stack, issuing: PrivateCertificateAuthority, partnerCa: string) {
  const bundle = new TrustBundle(stack, 'Trust', {
    authorities: [issuing],
    certificates: [partnerCa], // such as readFileSync('partner-ca.pem', 'utf8')
    parameterName: '/trust/internal',
  });
  return bundle;
}

/** A container that gets the bundle from the parameter. */
export function inContainer(stack: Stack, bundle: TrustBundle, image: ecs.ContainerImage) {
  const task = new ecs.FargateTaskDefinition(stack, 'Task');
  task.addContainer('Orders', {
    image,
    secrets: { CA_BUNDLE: ecs.Secret.fromSsmParameter(bundle.parameter) },
    environment: { NODE_EXTRA_CA_CERTS: '/tmp/ca.pem' },
    command: ['sh', '-c', 'printenv CA_BUNDLE > /tmp/ca.pem && exec node app.js'],
  });
}

/** A function that reads the parameter when it starts. */
export function inFunction(stack: Stack, bundle: TrustBundle) {
  const orders = new lambda.Function(stack, 'Orders', {
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline(`
      const { get } = require('node:https');
      const { SSM } = require('@aws-sdk/client-ssm');
      const trusted = new SSM({}).getParameter({ Name: process.env.CA_BUNDLE }).then(({ Parameter }) => Parameter.Value);
      exports.handler = async ({ url }) => {
        const ca = await trusted;
        return new Promise((resolve, reject) => get(url, { ca }, ({ statusCode }) => resolve(statusCode)).on('error', reject));
      };
    `),
    environment: { CA_BUNDLE: bundle.parameter.parameterName },
  });
  bundle.grantRead(orders);
}

/** An API with mutual TLS. */
export function inApi(stack: Stack, bundle: TrustBundle, certificate: ICertificate) {
  new apigateway.DomainName(stack, 'Domain', { domainName: 'api.example.com', certificate, mtls: bundle.file });
}

/** A trust store of CloudFront. */
export function inCloudFront(stack: Stack, bundle: TrustBundle) {
  const { bucket: { bucketName: bucket }, key, version } = bundle.file;
  const viewers = new CfnTrustStore(stack, 'Viewers', {
    name: 'viewers',
    caCertificatesBundleSource: { caCertificatesBundleS3Location: { bucket, key, version, region: stack.region } },
  });
  return viewers;
}
