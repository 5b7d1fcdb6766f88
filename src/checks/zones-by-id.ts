import { CERTIFICATE } from './requested-certificate';
import { validationZonesOf } from './validation-zones';
import { isDeployed } from '../deployment/deployed';
import type { Resource } from '../deployment/deployment';
import { inEveryScenario } from '../deployment/scenarios';

/** The IDs of the hosted zones that a certificate gives for its validation, in any scenario, each once. */
export function zonesById(resource: Resource): string[] {
  if (resource.type !== CERTIFICATE) return [];
  const zones = inEveryScenario(() => isDeployed(resource) ? validationZonesOf(resource) : []);
  return [...new Set(zones.flatMap(({ id }) => id !== undefined && ID.test(id) ? [id] : []))];
}

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html */
const ID = /^[A-Z0-9]{1,32}$/;
