import { awscdk } from 'projen';

const compiled = 'node -r ts-node/register/transpile-only projenrc/compiled.ts';

/** What the compiler and the documentation tools let pass with a warning fails here. */
export function enforceStrictPublicApi(project: awscdk.AwsCdkConstructLibrary) {
  // Without the first step a file that is gone from src would still be in the package.
  project.compileTask.reset('rm -rf lib');
  project.compileTask.exec(`${compiled} begin`);
  project.compileTask.exec('jsii --fail-on-warnings');

  project.tasks.tryFind('docgen')!.reset('node -r ts-node/register/transpile-only projenrc/reference/write-api.ts');

  const examples = project.addTask('check-examples', {
    description: 'Compile every @example and each TypeScript snippet of README.md',
    exec: 'jsii-rosetta extract --strict',
  });
  project.postCompileTask.spawn(examples);
  project.gitignore.exclude('.jsii.tabl.json');
}

/** Many commands compile first: they do nothing when the library was compiled from the same files. Call this when the task is complete. */
export function compileOnlyWhatChanged(project: awscdk.AwsCdkConstructLibrary) {
  project.compileTask.addCondition(`! ${compiled}`);
  project.compileTask.exec(`${compiled} end`);
}
