import { Stack } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack) {
  const certs = new Stack(stack.node.root, 'Certs', { env: { region: 'ap-southeast-2', account: '111122223333' } });
  const hostedZone = HostedZone.fromHostedZoneAttributes(certs, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  const certificate = new acm.Certificate(certs, 'Certificate', {
    domainName: 'shop.example.com',
    validation: acm.CertificateValidation.fromDns(hostedZone),
  });
  new CfnDomainName(stack, 'Shop', {
    domainName: 'shop.example.com',
    domainNameConfigurations: [{ certificateArn: certificate.certificateArn, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' }],
  });
}

export function right(stack: Stack, hostedZone: IHostedZone) {
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'shop.example.com', hostedZone });
  new CfnDomainName(stack, 'Shop', {
    domainName: 'shop.example.com',
    domainNameConfigurations: [{ certificateArn: certificate.certificateArn, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' }],
  });
}
