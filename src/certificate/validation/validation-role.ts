import { PhysicalName, Resource, Token } from 'aws-cdk-lib';
import { IPrincipal, OrganizationPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { AccountsPrincipal } from './accounts-principal';
import { noteAllowed } from './allowed-by-role';
import { ANY_PRINCIPAL } from './nag-acknowledgements';
import { recordPermissions } from './record-permissions';
import { VALIDATION_ROLE_ATTRIBUTES, VALIDATION_ROLE_INPUTS, ROLE_ARN } from './validation-role-inputs';
import { IValidationRole, ValidationRoleAttributes, ValidationRoleProps } from './validation-role-props';
import { withoutPath } from './zone-roles';
import { acknowledgeRole } from '../../handler/nag-acknowledgements';
import { checkArgument, checkConstruct, checkPlace } from '../../input/check';
import { required } from '../../input/input';
import { namingOwner } from '../../input/owner';
import { skipChecks } from '../../linters/template-linters';
import { deferred, isKnown } from '../../lookups';
import { domainNameProblem, normalizeDomainName } from '../../names/domain-name';
import { checkValidationZone } from '../public/hosted-zone';
import { zoneOfAnotherRegion } from '../public/zone-of-another-stack';

/**
 * A role in the account of a hosted zone that lets other accounts validate their certificates there.
 *
 * It can create and change the validation records of `domainNames` in that zone, and nothing else: CNAME records whose names begin with an
 * underscore. The certificates name it in `validationRole`. A role is free.
 *
 * If you can, delegate a subdomain to a hosted zone in the account of the certificate instead: that needs neither a role nor a function.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html
 * @example
 * import { ValidationRole } from 'cdk-acm';
 *
 * new ValidationRole(this, 'Validation', {
 *   hostedZone,
 *   accounts: ['111122223333'],
 *   domainNames: ['*.shop.example.com'],
 *   roleName: 'certificate-validation',
 * });
 */
export class ValidationRole extends Resource implements IValidationRole {
  /**
   * A role that another app creates, without an external ID and for the hosted zone of the certificate that uses it.
   *
   * @param roleArn The ARN of the role
   */
  public static fromRoleArn(scope: Construct, id: string, roleArn: string): IValidationRole {
    const owner = checkPlace('ValidationRole.fromRoleArn()', scope, id);
    checkArgument(owner, 'roleArn', roleArn, required(ROLE_ARN), scope);
    return new ImportedValidationRole(scope, id, { roleArn });
  }

  /**
   * A role that another app creates, with its external ID and its hosted zone.
   */
  public static fromValidationRoleAttributes(scope: Construct, id: string, attrs: ValidationRoleAttributes): IValidationRole {
    const owner = checkPlace('ValidationRole.fromValidationRoleAttributes()', scope, id);
    checkArgument(owner, 'attrs', attrs, VALIDATION_ROLE_ATTRIBUTES, scope);
    return new ImportedValidationRole(scope, id, attrs);
  }

  /** The role as CDK knows it. */
  public readonly role: Role;

  /** The ARN of the role, which stacks of other accounts and regions can use too. */
  public readonly roleArn: string;

  /** The external ID that is required to assume the role. Undefined if none is. */
  public readonly externalId?: string;

  /** The hosted zone that the role writes into. */
  public readonly hostedZone?: IHostedZone;

  constructor(scope: Construct, id: string, props: ValidationRoleProps) {
    super(checkConstruct('ValidationRole', scope, id, props, VALIDATION_ROLE_INPUTS), id);
    const { hostedZone, externalId, roleName } = props;
    const names = namingOwner(this, () => this.checkedNames(props));
    this.role = new Role(this, 'Default', {
      roleName: roleName === undefined ? PhysicalName.GENERATE_IF_NEEDED : deferred(roleName, this),
      description: 'Writes validation records of certificates of other accounts',
      assumedBy: namingOwner(this, () => principalOf(props)),
      externalIds: externalId === undefined ? undefined : [externalId],
    });
    const zone = namingOwner(this, () => zoneOfAnotherRegion(hostedZone, this));
    recordPermissions(zone.hostedZoneArn, names).forEach((statement) => this.role.addToPolicy(statement));
    acknowledgeRole(this.role);
    if (props.organizationId !== undefined) skipChecks(this.role, { CKV_AWS_60: ANY_PRINCIPAL });
    this.roleArn = this.role.roleArn;
    this.externalId = externalId;
    this.hostedZone = hostedZone;
    noteAllowed(this, { domainNames: names, accounts: props.accounts });
  }

  private checkedNames({ domainNames, hostedZone }: ValidationRoleProps): string[] {
    const names = domainNames.map((name) => this.checkedName(name));
    checkZoneId(hostedZone);
    names.forEach((name) => checkValidationZone(name, hostedZone, this.stack, 'role'));
    return [...new Set(names)];
  }

  private checkedName(name: string): string {
    if (Token.isUnresolved(name)) return name;
    const problem = domainNameProblem(name);
    if (problem && isKnown(name, this)) throw new Error(`domainNames contains "${name}", for which ACM issues no certificate: the name ${problem}`);
    return normalizeDomainName(name);
  }
}

class ImportedValidationRole extends Resource implements IValidationRole {
  public readonly roleArn: string;
  public readonly externalId?: string;
  public readonly hostedZone?: IHostedZone;

  constructor(scope: Construct, id: string, { roleArn, externalId, hostedZone }: ValidationRoleAttributes) {
    super(scope, id);
    this.roleArn = roleArn;
    this.externalId = externalId;
    this.hostedZone = hostedZone;
  }
}

/** Route 53 shows an ID with the path before it, of which an ARN could not be made. */
function checkZoneId({ hostedZoneId }: IHostedZone): void {
  const id = withoutPath(hostedZoneId);
  if (id !== hostedZoneId) throw new Error(`the ID of hostedZone is "${hostedZoneId}": import the zone by "${id}"`);
}

function principalOf({ accounts, organizationId }: ValidationRoleProps): IPrincipal {
  if (accounts && organizationId) {
    throw new Error('accounts and organizationId are both given: leave out one of them, or create a role for each');
  }
  if (organizationId) return new OrganizationPrincipal(organizationId);
  if (accounts) return new AccountsPrincipal(accounts);
  throw new Error("no account can assume the role: give accounts, such as ['111122223333'], or organizationId");
}
