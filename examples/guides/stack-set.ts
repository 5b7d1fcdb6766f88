import { App, BootstraplessSynthesizer, CfnParameter, CfnStackSet, Stack, StackProps } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

/** The template for each account and region: a certificate that is validated in the zone of the account. */
export function memberTemplate(): string {
  const app = new App();
  const member = new Stack(app, 'Member', { synthesizer: new BootstraplessSynthesizer() });
  const zoneName = new CfnParameter(member, 'ZoneName').valueAsString;
  const hostedZoneId = new CfnParameter(member, 'ZoneId').valueAsString;
  new RegionalCertificate(member, 'Certificate', {
    domainName: zoneName,
    subjectAlternativeNames: [`*.${zoneName}`],
    hostedZone: HostedZone.fromHostedZoneAttributes(member, 'Zone', { hostedZoneId, zoneName }),
  });
  return JSON.stringify(app.synth().getStackByName('Member').template);
}

/** An account of the fleet, with the zone that has been delegated to it. */
export interface Member {
  readonly account: string;
  readonly regions: string[];
  readonly zoneName: string;
  readonly zoneId: string;
}

/** In the account that manages the fleet. */
export class FleetStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly members: Member[] }) {
    super(scope, id, props);
    new CfnStackSet(this, 'Certificates', {
      stackSetName: 'certificates',
      permissionModel: 'SELF_MANAGED',
      templateBody: memberTemplate(),
      parameters: ['ZoneName', 'ZoneId'].map((parameterKey) => ({ parameterKey, parameterValue: 'given for each account' })),
      operationPreferences: { regionConcurrencyType: 'PARALLEL', maxConcurrentCount: 10, failureToleranceCount: 9 },
      stackInstancesGroup: props.members.map(({ account, regions, zoneName, zoneId }) => ({
        deploymentTargets: { accounts: [account] },
        regions,
        parameterOverrides: [
          { parameterKey: 'ZoneName', parameterValue: zoneName },
          { parameterKey: 'ZoneId', parameterValue: zoneId },
        ],
      })),
    });
  }
}
