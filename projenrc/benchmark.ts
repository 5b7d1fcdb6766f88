import { awscdk, JsonFile } from 'projen';

const folder = 'bench/installed';

/**
 * `npm run bench`: what the checks cost, beside what others cost. What it compares with is installed in a folder of its own, so that
 * `npm ci` stays light.
 */
export function measureTheCost(project: awscdk.AwsCdkConstructLibrary, versions: Record<string, string>) {
  new JsonFile(project, `${folder}/package.json`, { obj: { private: true, dependencies: versions }, marker: false });
  project.gitignore.exclude(`/${folder}/work/`);
  project.eslint?.addOverride({
    files: ['bench/variants.ts', 'bench/consumers.ts', 'bench/regions-child.ts'],
    rules: {
      'import/no-extraneous-dependencies': 'off',
      'import/no-unresolved': ['error', { ignore: Object.keys(versions) }],
    },
  });
  const task = project.addTask('bench', {
    description: 'Measure what the checks and the command line cost, and write docs/benchmark.md (about ten minutes; --quick: one, and nothing is written; --regions: the regions alone)',
  });
  task.spawn(project.compileTask);
  task.exec(`npm ci --prefix ${folder} --no-audit --no-fund`);
  task.exec('node -r ts-node/register/transpile-only bench/run.ts', { receiveArgs: true });
}
