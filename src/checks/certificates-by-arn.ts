import { bindingsOf } from './binding';
import { slotsOf } from './judge';
import type { Resource } from '../deployment/deployment';

/** A certificate in ACM that a resource has by its ARN. */
export interface CertificateByArn {
  readonly arn: string;
  readonly region: string;
}

/** The certificates in ACM that a resource has by their ARNs, each once: those of its own account, as ACM describes no other. */
export function certificatesByArn(resource: Resource): CertificateByArn[] {
  const certificates = slotsOf(resource.type).flatMap((slot) => bindingsOf(resource, slot)).map(({ certificate }) => certificate);
  return [...new Map(certificates.flatMap(({ store, name, region, account, resource: creator }): [string, CertificateByArn][] => {
    const isOfOwnAccount = account !== undefined && account === resource.stack.account;
    return store === 'acm' && !creator && region !== undefined && isOfOwnAccount && ARN.test(name) ? [[name, { arn: name, region }]] : [];
  })).values()];
}

/** An ARN that is known as a whole: in place of an unknown part, a name has an ellipsis. */
const ARN = /^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/;
