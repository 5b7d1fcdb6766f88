import { App, Environment, Stack, StackProps } from 'aws-cdk-lib';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { IValidationRole, ValidationRole, ValidationRoleProps } from '../../../src';

export const SHOP: Environment = { account: '111111111111', region: 'eu-west-1' };
export const DNS: Environment = { account: '222222222222', region: 'eu-central-1' };
export const ROLE_ARN = `arn:aws:iam::${DNS.account}:role/validation`;

/** A hosted zone that exists outside the app. */
export function zoneIn(scope: Construct, zoneName = 'example.com', hostedZoneId = 'Z0123456789ABCDEFGHIJ'): IHostedZone {
  const id = `Zone ${zoneName} ${hostedZoneId}`;
  return scope.node.tryFindChild(id) as IHostedZone | undefined ?? HostedZone.fromHostedZoneAttributes(scope, id, { hostedZoneId, zoneName });
}

/** A company with DNS in an account of its own. */
export class Company {
  public readonly app = new App();
  public readonly dns: Stack;
  public readonly shop: Stack;
  public readonly zone: IHostedZone;

  constructor(shop: StackProps = { env: SHOP }) {
    this.dns = new Stack(this.app, 'Dns', { env: DNS });
    this.shop = new Stack(this.app, 'Shop', shop);
    this.zone = zoneIn(this.shop);
  }

  /** A role of another app. */
  public importedRole(arn = ROLE_ARN): IValidationRole {
    const id = `Imported${arn === ROLE_ARN ? '' : arn.replace(/\W/g, '-')}`;
    return this.shop.node.tryFindChild(id) as IValidationRole | undefined ?? ValidationRole.fromRoleArn(this.shop, id, arn);
  }

  /** A role of this app. */
  public role(props: Partial<ValidationRoleProps> = {}): ValidationRole {
    const accounts = props.organizationId ? undefined : [SHOP.account!];
    return new ValidationRole(this.dns, `Role${this.dns.node.children.length}`, { hostedZone: zoneIn(this.dns), domainNames: ['*.example.com'], accounts, ...props });
  }
}
