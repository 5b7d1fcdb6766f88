import { certificateAt, CUSTOM_RESOURCE, type Certificate } from '../../checks/certificate';
import { certificateReferences } from '../../checks/certificate-references';
import { follow } from '../../deployment/follow';
import type { TemplateResource } from '../../readers/templates/template-resource';
import type { TemplateStack } from '../../readers/templates/template-stack';

/** A certificate whose ARN something passes on to consumers that the templates do not show. */
export interface PassedOn {
  readonly certificate: Certificate;

  /** What passes it on, in words. */
  readonly by: string;
}

/** The certificates that the outputs and resources of a stack pass on. */
export function passedOnIn(stack: TemplateStack): PassedOn[] {
  const outputs = stack.outputs.flatMap((output) => follow(output.Value, stack).flatMap((endpoint) => certificateAt(endpoint) ?? [])
    .map((certificate) => ({ certificate, by: output.Export === undefined ? `an output of ${stack.path}` : `an export of ${stack.path}` })));
  const resources = stack.resources.flatMap((resource) => {
    const passing = passingOn(resource);
    return passing === undefined ? [] : certificateReferences(resource, { labels: [] }).map(({ certificate }) => ({ certificate, by: passing }));
  });
  return [...outputs, ...resources];
}

/** What a resource is that passes values on; undefined for all others. */
function passingOn(resource: TemplateResource): string | undefined {
  const { type, path, stack } = resource;
  if (type === 'AWS::SSM::Parameter') return `the SSM parameter ${path}`;
  if (type === CUSTOM_RESOURCE || type.startsWith('Custom::')) return `the custom resource ${path}`;
  return type === 'AWS::CloudFormation::Stack' && !stack.nested(resource) ? `the nested stack ${path}` : undefined;
}
