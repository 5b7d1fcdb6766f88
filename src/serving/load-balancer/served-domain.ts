import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { TlsListenerOptions } from './tls-listener-options';
import { IValidationRole, RegionalCertificate } from '../../certificate';
import { rolesOf } from '../../certificate/validation/zone-roles';
import { namingOwner } from '../../input/owner';
import { AliasRecordOptions } from '../alias-record-options';
import { assertAliasZones } from '../alias-zones';
import { assertServable, checkedNames } from '../served-names';

/** The names that a construct serves, their zones, and the certificates for them. */
export class ServedDomain {
  public readonly names: string[];

  public readonly zones: IHostedZone[];

  public readonly aliasRecordOptions?: AliasRecordOptions;

  private readonly roles: IValidationRole[];

  /** Throws for names, zones and certificates that contradict each other. */
  constructor(private readonly owner: Construct, private readonly options: TlsListenerOptions, aliasRecords: boolean, terminatesTls = true) {
    const { domainNames = [], hostedZone, hostedZones = [], certificates = [] } = options;
    this.names = namingOwner(owner, () => checkedNames(domainNames, owner));
    this.zones = [...hostedZone ? [hostedZone] : [], ...hostedZones];
    this.aliasRecordOptions = options.aliasRecordOptions;
    this.roles = rolesOf(options);
    namingOwner(owner, () => {
      assertServable({ names: this.names, zones: this.zones, certificates, aliasRecords, roles: this.roles, terminatesTls });
      if (options.aliasRecordOptions && !(aliasRecords && this.names.length > 0)) {
        throw new Error(`aliasRecordOptions has no effect without ${aliasRecords ? 'domainNames' : 'aliasRecords: true'}: write that too, or leave aliasRecordOptions out`);
      }
      if (aliasRecords) assertAliasZones(this.names, this.zones, this.roles);
    });
  }

  /** The certificates that are given, or one that is created for the names. */
  public certificates(): ICertificate[] {
    const { certificates } = this.options;
    return certificates?.length ? certificates : [this.createCertificate()];
  }

  private createCertificate(): ICertificate {
    const [domainName, ...subjectAlternativeNames] = this.names;
    return new RegionalCertificate(this.owner, 'Certificate', { domainName, subjectAlternativeNames, hostedZones: this.zones, validationRoles: this.roles });
  }
}
