import { certificateReferences, type CertificateReference } from './certificate-references';
import { COMPUTE, type Compute } from '../catalog/compute';
import type { Located, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { textAt, valuesAt } from '../deployment/property';

/** The value of a property that is missing. */
const UNSAID = '';

/** The resource types that start machines. */
export const MACHINES: readonly string[] = COMPUTE.map(({ type }) => type);

/** A certificate that a machine is given. */
export interface MachineCertificate extends CertificateReference {
  /** What runs on the machine, in the plural: "EC2 instances". */
  readonly service: string;
}

/** The certificates that are given to a machine whose software needs their private keys. */
export function machineCertificates(resource: Resource): MachineCertificate[] {
  return COMPUTE.filter((compute) => compute.type === resource.type && !mayRunEnclaves(resource, compute)).flatMap((compute) =>
    certificateReferences(resource, compute).map((reference) => ({ ...reference, service: compute.service })));
}

/** Whether the deployment may start a machine with Nitro Enclaves, which can use certificates of ACM. */
function mayRunEnclaves(resource: Resource, { enclave, launchTemplate }: Compute): boolean {
  const said = enclave === undefined ? 'false' : textAt(resource, enclave, UNSAID);
  if (said !== UNSAID) return said !== 'false';
  return launchTemplate !== undefined && valuesAt(resource, launchTemplate).some((template) => templateMayRunEnclaves(template));
}

function templateMayRunEnclaves(named: Located): boolean {
  const [id] = valuesAt(named, 'LaunchTemplateId').flatMap(({ value, stack }) => follow(value, stack));
  if (id === undefined || id === 'unknown' || !('resource' in id)) return true;
  // A launch template is not launched from another one, so this ends.
  const template = COMPUTE.find(({ type, launchTemplate }) => type === id.resource.type && launchTemplate === undefined);
  return template === undefined || mayRunEnclaves(id.resource, template);
}
