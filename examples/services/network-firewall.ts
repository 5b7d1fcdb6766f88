import { Stack, StackProps } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnFirewall, CfnFirewallPolicy, CfnTLSInspectionConfiguration } from 'aws-cdk-lib/aws-networkfirewall';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });
    const vpc = new Vpc(this, 'Vpc', {
      natGateways: 0,
      subnetConfiguration: [{ name: 'Firewall', subnetType: SubnetType.PUBLIC }, { name: 'Servers', subnetType: SubnetType.PUBLIC }],
    });

    // the name of the servers behind the firewall
    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'shop.example.com', hostedZone });
    const inspection = new CfnTLSInspectionConfiguration(this, 'Inspection', {
      tlsInspectionConfigurationName: 'shop',
      tlsInspectionConfiguration: {
        serverCertificateConfigurations: [{
          serverCertificates: [{ resourceArn: certificate.certificateArn }],
          scopes: [{
            protocols: [6], // TCP
            sources: [{ addressDefinition: '0.0.0.0/0' }],
            sourcePorts: [{ fromPort: 0, toPort: 65535 }],
            destinations: [{ addressDefinition: vpc.vpcCidrBlock }],
            destinationPorts: [{ fromPort: 443, toPort: 443 }],
          }],
        }],
      },
    });

    const policy = new CfnFirewallPolicy(this, 'Policy', {
      firewallPolicyName: 'shop',
      firewallPolicy: {
        tlsInspectionConfigurationArn: inspection.attrTlsInspectionConfigurationArn,
        statelessDefaultActions: ['aws:forward_to_sfe'],
        statelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        statefulEngineOptions: { ruleOrder: 'STRICT_ORDER' },
        statefulDefaultActions: ['aws:alert_established'], // add your rule groups here
      },
    });
    new CfnFirewall(this, 'Firewall', {
      firewallName: 'shop',
      firewallPolicyArn: policy.attrFirewallPolicyArn,
      vpcId: vpc.vpcId,
      subnetMappings: [{ subnetId: vpc.selectSubnets({ subnetGroupName: 'Firewall' }).subnetIds[0] }],
    });
  }
}
