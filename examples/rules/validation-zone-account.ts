import { Stack } from 'aws-cdk-lib';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { RegionalCertificate } from '../../src';

export function wrong(stack: Stack) {
  const dns = new Stack(stack.node.root, 'Dns', { env: { region: 'ap-southeast-2', account: '444455556666' } });
  const hostedZone = new PublicHostedZone(dns, 'Zone', { zoneName: 'example.com' });
  const certificate = new CfnCertificate(stack, 'Certificate', {
    domainName: 'api.example.com',
    validationMethod: 'DNS',
    domainValidationOptions: [{ domainName: 'api.example.com', hostedZoneId: hostedZone.hostedZoneId }],
  });
  certificate.node.addDependency(dns);
}

export function right(stack: Stack) {
  new RegionalCertificate(stack, 'Certificate', {
    domainName: 'api.example.com',
    hostedZone: new PublicHostedZone(stack, 'Api', { zoneName: 'api.example.com' }),
  });
}
