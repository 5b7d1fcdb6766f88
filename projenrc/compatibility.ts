import { awscdk } from 'projen';
import { WorkflowSteps } from 'projen/lib/github';
import { JobPermission } from 'projen/lib/github/workflows-model';

const released = '.last-release';
const lastTag = 'git describe --tags --abbrev=0 2>/dev/null';

/**
 * `npm run compat`: what a user of the last release would lose. Compares with the last tag as it compiles today, so it needs
 * no registry and works before the first release, when there is nothing to compare with. `.compatignore` lists, each with its
 * reason, what was broken on purpose.
 */
export function compareWithLastRelease(project: awscdk.AwsCdkConstructLibrary) {
  const compat = project.tasks.tryFind('compat')!;
  compat.reset();
  compat.description = 'Compare the public API with the last release, except for what .compatignore lists';
  compat.exec('echo "no release yet: nothing to compare with"', { condition: `! ${lastTag}` });
  compat.spawn(project.compileTask, { condition: lastTag });
  compat.exec([
    `rm -rf ${released}`,
    `mkdir ${released}`,
    `git archive "$(${lastTag})" | tar -x -C ${released}`,
    `ln -s ../node_modules ${released}/node_modules`,
    `jsii ${released}`,
    `jsii-diff ${released} . --keys --ignore-file .compatignore`,
    `rm -rf ${released}`,
  ].join(' && '), { condition: lastTag });
  project.gitignore.exclude(`/${released}/`);

  project.buildWorkflow?.addPostBuildJob('compat', {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: JobPermission.READ },
    tools: { node: { version: 'lts/*' } },
    steps: [
      // With the whole history, as otherwise there is no tag to find and nothing would be compared.
      WorkflowSteps.checkout({ with: { fetchDepth: 0 } }),
      { run: 'npm ci' },
      { run: 'npm run compat' },
    ],
  });
}
