import { Stack, StackProps } from 'aws-cdk-lib';
import { ClientVpnUserBasedAuthentication, Vpc } from 'aws-cdk-lib/aws-ec2';
import { SamlProvider } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class VpnStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });
    const vpc = new Vpc(this, 'Vpc', { natGateways: 0 });

    // your own identity provider
    const users = SamlProvider.fromSamlProviderArn(this, 'Users', 'arn:aws:iam::111111111111:saml-provider/vpn');
    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'vpn.example.com', hostedZone });
    vpc.addClientVpnEndpoint('Vpn', {
      cidr: '10.100.0.0/16',
      serverCertificateArn: certificate.certificateArn,
      userBasedAuthentication: ClientVpnUserBasedAuthentication.federated(users),
      splitTunnel: true, // only traffic to the VPC goes through the VPN
    });
  }
}
