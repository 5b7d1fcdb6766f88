import type { Stack } from 'aws-cdk-lib';
import * as dms from 'aws-cdk-lib/aws-dms';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'db.example.com', hostedZone });
  new dms.CfnEndpoint(stack, 'Source', {
    endpointType: 'source',
    engineName: 'postgres',
    sslMode: 'verify-ca',
    certificateArn: certificate.certificateArn,
  });
}

export function right(stack: Stack) {
  const certificate = new dms.CfnCertificate(stack, 'Certificate', { certificatePem: '-----BEGIN CERTIFICATE-----…' });
  new dms.CfnEndpoint(stack, 'Source', {
    endpointType: 'source',
    engineName: 'postgres',
    sslMode: 'verify-ca',
    certificateArn: certificate.ref,
  });
}
