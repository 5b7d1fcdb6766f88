import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontCertificate, RegionalCertificate, SecureAlb, ValidationRole } from '../../src';

/** A zone of the same account. */
export function inItsAccount(stack: Stack) {
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  new RegionalCertificate(stack, 'Certificate', { domainName: 'api.example.com', hostedZone });
}

/** In the account for DNS: a role that another account validates its certificates with. */
export function role(stack: Stack) {
  new ValidationRole(stack, 'Validation', {
    hostedZone: HostedZone.fromLookup(stack, 'Zone', { domainName: 'example.com' }),
    accounts: ['111122223333'],
    domainNames: ['*.shop.example.com'],
    roleName: 'certificate-validation',
  });
}

/** The same for all accounts of an organization. */
export function roleForOrganization(stack: Stack) {
  const hostedZone = new PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' });
  new ValidationRole(stack, 'Validation', {
    hostedZone,
    organizationId: 'o-a1b2c3d4e5',
    externalId: 'certificates',
    domainNames: ['example.com', '*.shop.example.com'],
    roleName: 'certificate-validation',
  });
}

/** In the account of the certificate. */
export function inAnotherAccount(stack: Stack) {
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  new CloudFrontCertificate(stack, 'Certificate', {
    domainName: 'www.shop.example.com',
    hostedZone,
    validationRole: ValidationRole.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/certificate-validation'),
  });
}

/** Names in two zones of two other accounts, and one in a zone of this account. */
export function inSeveralAccounts(stack: Stack) {
  const zone = (hostedZoneId: string, zoneName: string) => HostedZone.fromHostedZoneAttributes(stack, zoneName, { hostedZoneId, zoneName });
  const [com, org, own] = [zone('Z1', 'example.com'), zone('Z2', 'example.org'), zone('Z3', 'shop.example.com')];
  new RegionalCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    subjectAlternativeNames: ['www.example.org', 'www.shop.example.com'],
    hostedZones: [com, org, own],
    validationRoles: [
      ValidationRole.fromValidationRoleAttributes(stack, 'Com', {
        roleArn: 'arn:aws:iam::444455556666:role/certificate-validation',
        hostedZone: com,
      }),
      ValidationRole.fromValidationRoleAttributes(stack, 'Org', {
        roleArn: 'arn:aws:iam::777788889999:role/certificate-validation',
        externalId: 'certificates',
        hostedZone: org,
      }),
    ],
  });
}

/** A load balancer whose names are in a zone of another account. */
export function loadBalancer(stack: Stack, vpc: IVpc) {
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  new SecureAlb(stack, 'Web', {
    vpc,
    domainNames: ['www.shop.example.com'],
    hostedZone,
    validationRole: ValidationRole.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/certificate-validation'),
    aliasRecords: false,
  });
}

/** Names whose DNS is not in Route 53. */
export function outsideRoute53(stack: Stack) {
  new RegionalCertificate(stack, 'Certificate', {
    domainName: 'www.example.com',
    validation: acm.CertificateValidation.fromDns(),
  });
}

/** A load balancer whose records are in a private zone. */
export function privateZone(stack: Stack, vpc: IVpc) {
  const publicZone = HostedZone.fromHostedZoneAttributes(stack, 'Public', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  const privateHostedZone = new PrivateHostedZone(stack, 'Private', { zoneName: 'example.com', vpc });
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'intranet.example.com', hostedZone: publicZone });
  new SecureAlb(stack, 'Intranet', {
    vpc,
    domainNames: ['intranet.example.com'],
    hostedZone: privateHostedZone,
    certificates: [certificate],
  });
}
