import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

const LISTENER = 'arn:aws:elasticloadbalancing:ap-southeast-2:111122223333:listener/app/web/0123456789abcdef/0123456789abcdef';

export function wrong(stack: Stack) {
  const certs = new Stack(stack.node.root, 'Certs', { env: { region: 'ap-southeast-2', account: '111122223333' } });
  const hostedZone = HostedZone.fromHostedZoneAttributes(certs, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  const certificate = new acm.Certificate(certs, 'Certificate', {
    domainName: 'shop.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  new CfnListenerCertificate(stack, 'Shop', { listenerArn: LISTENER, certificates: [{ certificateArn: certificate.certificateArn }] });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'shop.example.com', hostedZone });
  new CfnListenerCertificate(stack, 'Shop', { listenerArn: LISTENER, certificates: [{ certificateArn: certificate.certificateArn }] });
}
