import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnEIP, Peer, Port, SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CfnServer } from 'aws-cdk-lib/aws-transfer';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export class FilesStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });
    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'files.example.com', hostedZone });

    const vpc = new Vpc(this, 'Vpc', { natGateways: 0 });
    const address = new CfnEIP(this, 'Address', { domain: 'vpc' });
    const securityGroup = new SecurityGroup(this, 'SecurityGroup', { vpc });
    const partner = Peer.ipv4('203.0.113.0/24');
    securityGroup.addIngressRule(partner, Port.tcp(21), 'control connections');
    securityGroup.addIngressRule(partner, Port.tcpRange(8192, 8200), 'data connections');

    // refuses all users: return Role and HomeDirectory for yours, when their password is right
    const code = Code.fromInline('exports.handler = async ({ username, password }) => ({});');
    const users = new Function(this, 'Users', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code });

    const server = new CfnServer(this, 'Server', {
      protocols: ['FTPS'],
      certificate: certificate.certificateArn,
      securityPolicyName: 'TransferSecurityPolicy-2025-03', // CloudFormation's default is of 2018
      endpointType: 'VPC',
      endpointDetails: {
        vpcId: vpc.vpcId,
        subnetIds: [vpc.publicSubnets[0].subnetId],
        addressAllocationIds: [address.attrAllocationId],
        securityGroupIds: [securityGroup.securityGroupId],
      },
      identityProviderType: 'AWS_LAMBDA',
      identityProviderDetails: { function: users.functionArn },
    });
    users.addPermission('Transfer', { principal: new ServicePrincipal('transfer.amazonaws.com'), sourceArn: server.attrArn });

    new ARecord(this, 'Record', { zone: hostedZone, recordName: 'files', target: RecordTarget.fromIpAddresses(address.attrPublicIp) });
  }
}
