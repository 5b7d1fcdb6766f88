import { bindingsOf } from './binding';
import { slotsOf } from './judge';
import type { Resource } from '../deployment/deployment';

/** A certificate in ACM that a resource has by its ARN. */
export interface CertificateByArn {
  readonly arn: string;
  readonly region: string;
  readonly account: string;
}

/** The certificates in ACM that a resource has by their ARNs, each once. */
export function certificatesByArn(resource: Resource): CertificateByArn[] {
  const certificates = slotsOf(resource.type).flatMap((slot) => bindingsOf(resource, slot)).map(({ certificate }) => certificate);
  return [...new Map(certificates.flatMap(({ store, name, region, account, resource: creator }): [string, CertificateByArn][] => {
    const isByArn = store === 'acm' && !creator && ARN.test(name);
    return isByArn && region !== undefined && account !== undefined ? [[name, { arn: name, region, account }]] : [];
  })).values()];
}

/** Those of the resource's own account: ACM describes no other to it. */
export function certificatesOfOwnAccount(resource: Resource): CertificateByArn[] {
  return certificatesByArn(resource).filter(({ account }) => account === resource.stack.account);
}

/** An ARN that is known as a whole: in place of an unknown part, a name has an ellipsis. */
const ARN = /^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/;
