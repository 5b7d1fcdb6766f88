import { CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { RecordsProperties } from './handler/records-request';
import { ValidationFunction } from './validation-function';
import { IValidationRole } from './validation-role-props';
import { ZoneOfRole } from './zone-of-role';
import { VALIDATION_RECORDS } from '../../catalog/validation-records';
import { deployedStack, isDeployedAfter, stageOf } from '../../cross-region/deployment-order';

/** Lambda runs the function up to three times, for five minutes each. */
const SERVICE_TIMEOUT = Duration.minutes(20);

/**
 * Writes validation records into hosted zones of other accounts before a certificate is created. ACM finds them, because every certificate of an
 * account has the same records for a name.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export function writeRecordsBefore(certificate: Certificate, zones: readonly ZoneOfRole[], scope: Construct): void {
  if (zones.length === 0) return;
  const writing = ValidationFunction.for(scope);
  for (const { role } of zones) {
    writing.allowRole(role);
    deployAfter(role, Stack.of(scope));
  }
  const properties: RecordsProperties = {
    Zones: zones.map(({ zone, role, names }) => (
      { HostedZoneId: zone.hostedZoneId, RoleArn: role.roleArn, ExternalId: role.externalId, DomainNames: names })),
  };
  const records = new CustomResource(scope, 'ValidationRecords', {
    resourceType: VALIDATION_RECORDS,
    serviceToken: writing.function.functionArn,
    serviceTimeout: SERVICE_TIMEOUT,
    properties: { ...properties },
  });
  // a role has its permissions in a resource of its own
  zones.filter(({ role }) => role.node.defaultChild && role.stack === Stack.of(scope)).forEach(({ role }) => records.node.addDependency(role));
  certificate.node.addDependency(records);
}

/** A role of another account has an ARN before it exists, and CDK adds no dependency for it. */
function deployAfter(role: IValidationRole, stack: Stack): void {
  if (!role.node.defaultChild) return;
  const [before, after] = [deployedStack(role.stack), deployedStack(stack)];
  if (before === after || stageOf(before) !== stageOf(after)) return;
  if (isDeployedAfter(before, after)) {
    throw new Error(`validation role "${role.node.path}" is in stack "${before.node.path}", which is deployed after the certificate in stack "${after.node.path}": `
      + 'create the role in a stack that needs nothing of the stack of the certificate');
  }
  after.addStackDependency(before);
}
