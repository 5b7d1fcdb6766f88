import type { Subject } from './not-asked';
import { certificatesByArn, type CertificateByArn } from '../../checks/certificates-by-arn';
import { slotsOf } from '../../checks/judge';
import type { TemplateStack } from '../../readers/templates/template-stack';

/** A certificate to ask about. */
export type AskedCertificate = Subject & CertificateByArn;

/** The certificates that resources have by their ARNs, each once, however many resources have it. */
export function certificatesIn(stacks: readonly TemplateStack[]): AskedCertificate[] {
  const found = new Map<string, AskedCertificate & { readonly paths: string[] }>();
  for (const resource of stacks.flatMap((stack) => stack.resources).filter(({ type }) => slotsOf(type).length > 0)) {
    for (const certificate of byArn(resource)) {
      const known = found.get(certificate.arn) ?? { ...certificate, kind: 'certificate', id: certificate.arn, paths: [] };
      found.set(certificate.arn, known);
      known.paths.push(resource.path);
    }
  }
  return [...found.values()];
}

/** What cannot be read is told when it is judged. */
function byArn(resource: Parameters<typeof certificatesByArn>[0]): CertificateByArn[] {
  try {
    return certificatesByArn(resource);
  } catch {
    return [];
  }
}
