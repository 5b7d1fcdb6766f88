import { Duration, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as targets from 'aws-cdk-lib/aws-route53-targets';
import {
  CertificateAuthorityUsageMode, CloudFrontCertificate, IPrivateCertificateAuthority, PrivateCertificate, PrivateCertificateAuthority, SecureAlb,
} from '../../src';

/** An internal load balancer with a certificate of an own CA. */
export function servedInternally(stack: Stack, vpc: IVpc) {
  const root = new PrivateCertificateAuthority(stack, 'Root', {
    commonName: 'Example Root CA',
    organization: 'Example',
    validity: Duration.days(3650),
  });
  const issuing = new PrivateCertificateAuthority(stack, 'Issuing', {
    commonName: 'Example Issuing CA',
    parent: root,
    validity: Duration.days(1825),
  });
  const certificate = new PrivateCertificate(stack, 'Orders', { authority: issuing, domainName: 'orders.internal.example.com' });
  new SecureAlb(stack, 'Web', { vpc, internetFacing: false, certificates: [certificate] });
  return issuing;
}

/** A CA that the company has already. */
export function belowTheCompany(stack: Stack, arn: string, chain: string) {
  const company = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Company', {
    certificateAuthorityArn: arn,
    completeCertificateChain: chain, // such as readFileSync('company-ca.pem', 'utf8')
  });
  new PrivateCertificateAuthority(stack, 'Team', { commonName: 'Example Team CA', parent: company, validity: Duration.days(1000) });
}

/** A revocation list with a name of its own. */
export function withRevocationList(stack: Stack, hostedZone: IHostedZone) {
  const authority = new PrivateCertificateAuthority(stack, 'Listed', {
    commonName: 'Example CA with a list',
    validity: Duration.days(3650),
    crl: {
      domainName: 'crl.example.com',
      certificate: new CloudFrontCertificate(stack, 'CrlCertificate', { domainName: 'crl.example.com', hostedZone }),
    },
  });
  new route53.ARecord(stack, 'CrlRecord', {
    zone: hostedZone,
    recordName: 'crl',
    target: route53.RecordTarget.fromAlias(new targets.CloudFrontTarget(authority.crlDistribution!)),
  });
}

/** Certificates for seven days at most. */
export function shortLived(stack: Stack, role: IRole) {
  const workloads = new PrivateCertificateAuthority(stack, 'Workloads', {
    commonName: 'Example Workload CA',
    validity: Duration.days(3650),
    usageMode: CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE,
    keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1,
  });
  workloads.grantIssueCertificate(role);
}

/** A CA for other accounts. */
export function shared(authority: PrivateCertificateAuthority): IPrivateCertificateAuthority {
  authority.share('Teams', { accounts: ['222222222222'] });
  return authority;
}
