import type { ResourceRecord } from '@aws-sdk/client-acm';
import { Route53 } from '@aws-sdk/client-route-53';
import { STS } from '@aws-sdk/client-sts';
import { patiently } from './patience';
import type { ZoneOfNames } from './records-request';
import { messageOf, Refused } from '../../../handler/custom-resource/refused';

/**
 * Route 53 takes five requests per second of an account, and a zone one change at a time. The SDK tries again.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 */
const PATIENCE = { maxAttempts: 15, retryMode: 'adaptive' };

/** Seconds that DNS servers keep a record. */
const TTL = 300;

const DENIED = ['AccessDenied', 'AccessDeniedException'];

/** A hosted zone of another account, as its role may change it. */
export class Zone {
  /** @param account The account of the function */
  public static async open(zone: ZoneOfNames, account: string): Promise<Zone> {
    const { RoleArn, ExternalId } = zone;
    const input = { RoleArn, ExternalId, RoleSessionName: 'cdk-acm-validation', DurationSeconds: 900 };
    try {
      const { Credentials } = await patiently(() => new STS({}).assumeRole(input), DENIED);
      const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials!;
      const credentials = { accessKeyId: AccessKeyId!, secretAccessKey: SecretAccessKey!, sessionToken: SessionToken };
      return new Zone(zone, new Route53({ credentials, ...PATIENCE }));
    } catch (error) {
      if (!DENIED.includes((error as Error).name)) throw error;
      throw new Refused(`role ${RoleArn} does not exist, or account ${account} may not assume it with ${ExternalId ? `the external ID "${ExternalId}"` : 'no external ID'}: `
        + `create a ValidationRole with accounts: ['${account}'] in the account of hosted zone ${zone.HostedZoneId}, and give its ARN and its external ID`);
    }
  }

  private constructor(private readonly zone: ZoneOfNames, private readonly route53: Route53) {}

  /** Creates the record, or changes it. Each is a request of its own, because a role may allow some names and refuse others. */
  public async write(name: string, { Name, Type, Value }: ResourceRecord): Promise<void> {
    const { HostedZoneId } = this.zone;
    const record = { Name, Type, TTL, ResourceRecords: [{ Value }] };
    const changes = [{ Action: 'UPSERT' as const, ResourceRecordSet: record }];
    try {
      await patiently(() => this.route53.changeResourceRecordSets({ HostedZoneId, ChangeBatch: { Changes: changes } }), DENIED);
    } catch (error) {
      throw this.explained(error as Error, name, Name!);
    }
  }

  private explained(error: Error, name: string, record: string): Error {
    const { HostedZoneId, RoleArn } = this.zone;
    if (DENIED.includes(error.name)) {
      return new Refused(`role ${RoleArn} may not write the validation record ${record} into hosted zone ${HostedZoneId}: `
        + `its ValidationRole must have that hosted zone, and '${name}' in domainNames`);
    }
    if (error.name === 'NoSuchHostedZone') {
      return new Refused(`hosted zone ${HostedZoneId} does not exist in the account of role ${RoleArn}: give the hosted zone of that account`);
    }
    if (error.name === 'InvalidChangeBatch') {
      return new Refused(`hosted zone ${HostedZoneId} does not take the validation record of ${name}: give the hosted zone that contains the name (${messageOf(error)})`);
    }
    return error;
  }
}
