import { certificateReferences, type CertificateReference } from './certificate-references';
import { COMPUTE, type Compute } from '../catalog/compute';
import type { Located, Resource } from '../deployment/deployment';
import { follow } from '../deployment/follow';
import { textAt, valuesAt } from '../deployment/property';

/** The value of a property that is missing. */
const UNSAID = '';

/** How much of a script is read before a certificate: a command can have more than one line. */
const LONGEST_LINE = 1000;

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
    certificateReferences(resource, compute).filter(({ before }) => !namesOnly(before))
      .map((reference) => ({ ...reference, service: compute.service })));
}

/**
 * Whether a script only names the certificate that follows this text: in a comment, in a command of the AWS CLI other than the one that exports, such as
 * `aws elbv2 modify-listener`, or for a load balancer of Kubernetes.
 *
 * @see https://docs.aws.amazon.com/cli/latest/reference/acm/export-certificate.html
 * @see https://docs.aws.amazon.com/eks/latest/userguide/alb-ingress.html
 */
function namesOnly(before: string): boolean {
  const line = before.slice(-LONGEST_LINE).replaceAll('\\\n', ' ').split('\n').at(-1) ?? '';
  return !line.includes('export-certificate') && /^\s*#|\baws\s|kubernetes\.io\//.test(line);
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
