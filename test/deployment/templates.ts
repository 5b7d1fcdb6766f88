import type { Resource } from '../../src/deployment/deployment';
import { TemplateDeployment } from '../../src/readers/templates/template-deployment';
import type { TemplateStack } from '../../src/readers/templates/template-stack';

/** A stack of a template in Ireland, deployed alone. */
export function stackOf(template: object, place: { readonly region?: string; readonly account?: string } = { region: 'eu-west-1', account: '111122223333' }): TemplateStack {
  return new TemplateDeployment().add({ file: 'web.json', path: 'Web', stackName: 'Web', template: { ...template }, ...place });
}

/** Adds the nested stack that a resource creates. */
export function nest(parent: TemplateStack, logicalId: string, template: object): TemplateStack {
  return parent.nest(resourceIn(parent, logicalId), { file: `${logicalId}.json`, template: { ...template } });
}

/** A resource of a stack. */
export function resourceIn<R extends Resource>(stack: { readonly resources: readonly R[] }, logicalId: string): R {
  const found = stack.resources.find((resource) => resource.logicalId === logicalId);
  if (!found) throw new Error(`there is no ${logicalId}`);
  return found;
}
