import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { HttpsListenerOptions } from './https-listener-options';
import { TlsListenerOptions } from './tls-listener-options';
import { IValidationRole, RegionalCertificate } from '../../certificate';
import { rolesOf } from '../../certificate/validation/zone-roles';
import { namingOwner, namingWhole } from '../../input/owner';
import { domainNameProblem, privateNameProblem } from '../../names/domain-name';
import { AliasRecordOptions } from '../alias-record-options';
import { assertAliasZones } from '../alias-zones';
import { assertRedirect, checkedList } from '../redirected-names';
import { assertServable, checkedNames } from '../served-names';

type ServedOptions = TlsListenerOptions & Pick<HttpsListenerOptions, 'redirectFrom'>;

/** The names that a construct serves, their zones, and the certificates for them. */
export class ServedDomain {
  /** The names that it serves. The first is the one that it redirects to. */
  public readonly domainNames: string[];

  /** The names that it redirects. */
  public readonly redirectFrom: string[];

  /** All of these names. */
  public readonly names: string[];

  public readonly zones: IHostedZone[];

  public readonly aliasRecordOptions?: AliasRecordOptions;

  private readonly roles: IValidationRole[];

  /** Throws for names, zones and certificates that contradict each other. */
  constructor(private readonly owner: Construct, private readonly options: ServedOptions, aliasRecords: boolean, terminatesTls = true) {
    const { domainNames = [], redirectFrom = [], hostedZone, hostedZones = [], certificates = [] } = options;
    const problemOf = certificates.length > 0 || !terminatesTls ? privateNameProblem : domainNameProblem;
    this.domainNames = namingOwner(owner, () => checkedNames(domainNames, owner, problemOf));
    this.redirectFrom = namingOwner(owner, () => checkedList(redirectFrom, 'redirectFrom', owner, problemOf));
    // the dummy value of two lookups can be in both
    this.names = [...new Set([...this.domainNames, ...this.redirectFrom])];
    this.zones = [...hostedZone ? [hostedZone] : [], ...hostedZones];
    this.aliasRecordOptions = options.aliasRecordOptions;
    this.roles = rolesOf(options);
    namingOwner(owner, () => {
      assertRedirect(this.domainNames, this.redirectFrom, owner);
      const { names, zones, roles } = this;
      assertServable({ names, redirects: this.redirectFrom.length > 0, zones, certificates, aliasRecords, roles, terminatesTls });
      if (options.aliasRecordOptions && !(aliasRecords && this.names.length > 0)) {
        throw new Error(`aliasRecordOptions has no effect without ${aliasRecords ? 'domainNames' : 'aliasRecords: true'}: `
          + 'write that too, or leave aliasRecordOptions out');
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
    const props = { domainName, subjectAlternativeNames, hostedZones: this.zones, validationRoles: this.roles };
    return namingWhole(this.owner, 'Certificate', () => new RegionalCertificate(this.owner, 'Certificate', props));
  }
}
