import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack) {
  new acm.Certificate(stack, 'Certificate', { domainName: 'api.example.com' });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
}
