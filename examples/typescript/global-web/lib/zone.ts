import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';

/** The zone that was there before this app; which one it is stands in cdk.json. */
export function existingZone(scope: Construct): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
    zoneName: scope.node.getContext('zoneName'),
    hostedZoneId: scope.node.getContext('hostedZoneId'),
  });
}
