import { CfnParameter, type Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack, hostedZone: IHostedZone) {
  const name = new CfnParameter(stack, 'Name').valueAsString;
  new acm.Certificate(stack, 'Certificate', {
    domainName: name,
    subjectAlternativeNames: [`*.${name}`],
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const name = new CfnParameter(stack, 'Name').valueAsString;
  new RegionalCertificate(stack, 'Certificate', {
    domainName: name,
    subjectAlternativeNames: [`*.${name}`],
    hostedZone,
  });
}
