import { Stack, StackProps } from 'aws-cdk-lib';
import {
  CfnVerifiedAccessEndpoint, CfnVerifiedAccessGroup, CfnVerifiedAccessInstance, CfnVerifiedAccessTrustProvider, Peer, Port, SecurityGroup,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { CnameRecord, HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate, SecureAlb } from '../../src';

export class IntranetStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const hostedZone = HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' });
    const certificate = new RegionalCertificate(this, 'Certificate', { domainName: 'intranet.example.com', hostedZone });

    // the application: an internal load balancer, with the same certificate
    const vpc = new Vpc(this, 'Vpc', { natGateways: 0 });
    const alb = new SecureAlb(this, 'Alb', { vpc, certificates: [certificate] });

    // the users of IAM Identity Center
    const users = new CfnVerifiedAccessTrustProvider(this, 'Users', {
      policyReferenceName: 'users', trustProviderType: 'user', userTrustProviderType: 'iam-identity-center',
    });
    const instance = new CfnVerifiedAccessInstance(this, 'Instance', { verifiedAccessTrustProviderIds: [users.attrVerifiedAccessTrustProviderId] });
    const group = new CfnVerifiedAccessGroup(this, 'Group', {
      verifiedAccessInstanceId: instance.attrVerifiedAccessInstanceId,
      policyEnabled: true,
      policyDocument: 'permit(principal, action, resource) when { context.users.user.email.verified == true };',
    });

    const securityGroup = new SecurityGroup(this, 'SecurityGroup', { vpc });
    securityGroup.addIngressRule(Peer.anyIpv4(), Port.HTTPS);
    alb.connections.allowFrom(securityGroup, Port.HTTPS);
    const endpoint = new CfnVerifiedAccessEndpoint(this, 'Endpoint', {
      verifiedAccessGroupId: group.attrVerifiedAccessGroupId,
      applicationDomain: 'intranet.example.com',
      domainCertificateArn: certificate.certificateArn,
      endpointDomainPrefix: 'intranet',
      attachmentType: 'vpc',
      endpointType: 'load-balancer',
      loadBalancerOptions: { loadBalancerArn: alb.loadBalancerArn, protocol: 'https', port: 443, subnetIds: vpc.selectSubnets().subnetIds },
      securityGroupIds: [securityGroup.securityGroupId],
    });

    new CnameRecord(this, 'Record', { zone: hostedZone, recordName: 'intranet', domainName: endpoint.attrEndpointDomain });
  }
}
