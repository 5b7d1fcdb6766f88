import type { PayloadTarget } from './event';
import type { Template } from './event-stack';
import { isMap } from '../../deployment/intrinsics';

/** A hook has 30 seconds for its answer. */
const MILLISECONDS = 10_000;

/** What a payload has of a template, or why it has none that can be read. */
export type Payload = { readonly template: Template } | { readonly unreadable: string };

/** Downloads what CloudFormation has for the hook, from the URL that it has signed. */
export async function payloadOf({ operation, payload }: PayloadTarget): Promise<Payload> {
  const response = await fetch(payload, { signal: AbortSignal.timeout(MILLISECONDS) });
  if (!response.ok) return { unreadable: `the ${operation} payload answered with status ${response.status}` };
  const content: unknown = JSON.parse(await response.text());
  if (!isMap(content)) return { unreadable: `the ${operation} payload is not a map` };
  return operation === 'STACK' ? templateIn(content.template) : { template: changedResourcesIn(content.changedResources) };
}

/** A template as text. Only JSON is read, as a library for YAML would double the size of the function. */
function templateIn(text: unknown): Payload {
  if (typeof text !== 'string' || !text.trimStart().startsWith('{')) return { unreadable: 'the template is not JSON' };
  const template: unknown = JSON.parse(text);
  if (!isMap(template)) return { unreadable: 'the template is not a map' };
  return template.Transform === undefined ? { template } : { unreadable: 'the template has a Transform, which changes it before it is deployed' };
}

/** The resources that a change set creates or updates, as they will be. */
function changedResourcesIn(changes: unknown): Template {
  const resources = (Array.isArray(changes) ? changes : []).flatMap((change: unknown): [string, unknown][] => {
    if (!isMap(change) || change.action === 'DELETE' || typeof change.afterContext !== 'string') return [];
    const after: unknown = JSON.parse(change.afterContext);
    return isMap(after) ? [[String(change.logicalResourceId), { Type: change.resourceType, Properties: after.Properties }]] : [];
  });
  return { Resources: Object.fromEntries(resources) };
}
