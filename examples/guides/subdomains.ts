import { IStackSynthesizer, Stack, StackProps } from 'aws-cdk-lib';
import { OrganizationPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { CrossAccountZoneDelegationRecord, IHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { MultiRegionCertificate } from '../../src';

export interface CompanyZoneStackProps extends StackProps {
  readonly organizationId: string;
}

/** In the account for DNS: the zone of the company, and a role with which the other accounts delegate their subdomains. */
export class CompanyZoneStack extends Stack {
  constructor(scope: Construct, id: string, props: CompanyZoneStackProps) {
    super(scope, id, props);
    const zone = new PublicHostedZone(this, 'Zone', { zoneName: 'example.com' });
    const role = new Role(this, 'Delegation', {
      roleName: 'DelegateSubdomains',
      assumedBy: new OrganizationPrincipal(props.organizationId),
    });
    zone.grantDelegation(role);
  }
}

export interface SubdomainStackProps extends StackProps {
  /** The subdomain of this account, such as `shop.example.com`. */
  readonly zoneName: string;
  readonly dnsAccount: string;
}

/** In each account that serves something: a zone for its subdomain, delegated from the zone of the company. */
export class SubdomainStack extends Stack {
  readonly hostedZone: IHostedZone;

  constructor(scope: Construct, id: string, props: SubdomainStackProps) {
    super(scope, id, props);
    const zone = new PublicHostedZone(this, 'Zone', { zoneName: props.zoneName });
    new CrossAccountZoneDelegationRecord(this, 'Delegation', {
      delegatedZone: zone,
      parentHostedZoneName: 'example.com',
      delegationRole: Role.fromRoleArn(this, 'Role', `arn:aws:iam::${props.dnsAccount}:role/DelegateSubdomains`),
    });
    this.hostedZone = zone;
  }
}

export interface CertificateStackProps extends StackProps {
  readonly hostedZone: IHostedZone;
  readonly regions: string[];
  /** How the certificates of other regions are deployed: in a pipeline, with the roles of their own region. */
  readonly supportStackSynthesizer?: IStackSynthesizer;
}

/** In the same account: the certificates, in stacks that are deployed after the delegation. */
export class CertificateStack extends Stack {
  constructor(scope: Construct, id: string, props: CertificateStackProps) {
    super(scope, id, props);
    new MultiRegionCertificate(this, 'Certificates', {
      domainName: props.hostedZone.zoneName,
      subjectAlternativeNames: [`*.${props.hostedZone.zoneName}`],
      hostedZone: props.hostedZone,
      regions: props.regions,
      supportStackSynthesizer: props.supportStackSynthesizer,
    });
  }
}
