import { bindingsHere } from './binding';
import { certificateAt } from './certificate';
import { SLOTS } from '../catalog/slots';
import type { Crossing } from '../deployment/crossing';
import type { DeployedStack, Deployment, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { grouped } from '../deployment/grouped';
import { SSM_PARAMETER } from '../deployment/handed-on';
import { readInOthers } from '../deployment/limits';
import { outermost } from '../deployment/outermost';
import { textAt } from '../deployment/property';
import { Readings } from '../deployment/readings';
import { outsideOfScenarios } from '../deployment/scenarios';
import { namesRevision } from '../names/certificate-revision';

/** What makes CloudFormation update a stack together with a certificate of another one. */
interface Followers {
  /** The certificates in slots, which are judged there, and in SSM parameters that change with them. */
  readonly found: Readings;

  /** The stacks with an SSM parameter that may change with any certificate. */
  readonly unknown: ReadonlySet<DeployedStack>;
}

const KNOWN = new WeakMap<Deployment, () => Followers>();

/**
 * The stacks that read the ARN of a certificate of another stack and do not get the new one when it is replaced, by how they read it. Without those in which
 * a service has the certificate, as that is a binding, and without those that CloudFormation updates together with the certificate.
 */
export function readersOf(certificate: Resource): [Crossing, readonly string[]][] {
  const { deployment } = certificate.stack;
  const readings = (deployment.readingsOf?.(certificate) ?? []).filter((reading) => certificateAt(reading));
  if (readings.length === 0) return [];
  const known = KNOWN.get(deployment) ?? outsideOfScenarios(() => readInOthers(() => followersIn(deployment)));
  KNOWN.set(deployment, known);
  const { found, unknown } = known();
  const others = new Set([...unknown, ...found.of(certificate).map(({ reader }) => reader)]);
  const left = readings.flatMap(({ reader, crossing }) => crossing && !others.has(reader) ? [{ crossing, path: reader.path }] : []);
  return [...grouped(left, ({ crossing }) => crossing)].map(([crossing, alike]) => [crossing, [...new Set(alike.map(({ path }) => path))]]);
}

function followersIn(deployment: Deployment): Followers {
  const found = new Readings();
  const unknown = new Set<DeployedStack>();
  for (const slot of SLOTS) {
    for (const consumer of deployment.resourcesOf(slot.type)) {
      for (const { certificate: { resource } } of bindingsHere(consumer, slot)) {
        if (resource) found.add({ resource, attribute: 'Ref', reader: outermost(consumer.stack) });
      }
    }
  }
  for (const parameter of deployment.resourcesOf(SSM_PARAMETER)) {
    const reader = outermost(parameter.stack);
    for (const endpoint of follow({ 'Fn::GetAtt': [parameter.logicalId, 'Value'] }, parameter.stack)) {
      if (endpoint === 'unknown') {
        if (mayNameRevision(parameter)) unknown.add(reader);
      } else if ('resource' in endpoint && !endpoint.crossing) {
        found.add({ ...endpoint, reader });
      }
    }
  }
  return { found, unknown };
}

function mayNameRevision(parameter: Resource): boolean {
  const description = textAt(parameter, 'Description', '');
  return description === undefined || namesRevision(description);
}
