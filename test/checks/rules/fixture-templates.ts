import type { RuleFixture } from './fixture';
import { directoryWith, manifest } from '../../cli/files';

/** The stacks of a fixture as templates that no CDK made: the directory that they are in. */
export function templatesOf({ stacks }: RuleFixture): string {
  return directoryWith({
    'manifest.json': manifest(Object.fromEntries(stacks.map(({ name, region = 'unknown-region', account = 'unknown-account' }) => [
      name,
      { type: 'aws:cloudformation:stack', environment: `aws://${account}/${region}`, properties: { templateFile: `${name}.json` } },
    ]))),
    ...Object.fromEntries(stacks.map(({ name, template }) => [`${name}.json`, template])),
  });
}
