import type { Subject } from './not-asked';
import { zonesById } from '../../checks/zones-by-id';
import type { TemplateStack } from '../../readers/templates/template-stack';

/** A hosted zone to ask about. */
export interface AskedZone extends Subject {
  /** The region and the account of its stacks, where they are known. */
  readonly region?: string;
  readonly account?: string;
}

/** The hosted zones that certificates give for their validation by ID, each once for an account. */
export function hostedZonesIn(stacks: readonly TemplateStack[]): AskedZone[] {
  const found = new Map<string, AskedZone & { readonly paths: string[] }>();
  for (const resource of stacks.flatMap((stack) => stack.resources)) {
    const { region, account } = resource.stack;
    for (const id of byId(resource)) {
      const known = found.get(keyOfZone(id, account)) ?? { kind: 'hosted zone', id, region, account, paths: [] };
      found.set(keyOfZone(id, account), known);
      known.paths.push(resource.path);
    }
  }
  return [...found.values()];
}

/** A hosted zone as the stacks of an account see it. */
export function keyOfZone(id: string, account: string | undefined): string {
  return `${id} ${account ?? ''}`;
}

/** What cannot be read is told when it is judged. */
function byId(resource: Parameters<typeof zonesById>[0]): string[] {
  try {
    return zonesById(resource);
  } catch {
    return [];
  }
}
