import type { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

const TEAMS = ['ads', 'billing', 'chat', 'docs', 'events', 'forum', 'games', 'help', 'images', 'jobs', 'kids'];

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const [first, ...others] = TEAMS.map((team) => `${team}.example.com`);
  new acm.Certificate(stack, 'Certificate', {
    domainName: first,
    subjectAlternativeNames: others,
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  new RegionalCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone });
}
