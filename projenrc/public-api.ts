import { awscdk } from 'projen';

/** What the compiler and the documentation tools let pass with a warning fails here. */
export function enforceStrictPublicApi(project: awscdk.AwsCdkConstructLibrary) {
  // Without the first step a file that is gone from src would still be in the package.
  project.compileTask.reset('rm -rf lib');
  project.compileTask.exec('jsii --fail-on-warnings');

  project.tasks.tryFind('docgen')!.reset('node -r ts-node/register/transpile-only projenrc/reference/write-api.ts');

  const examples = project.addTask('check-examples', {
    description: 'Compile every @example and each TypeScript snippet of README.md',
    exec: 'jsii-rosetta extract --strict',
  });
  project.postCompileTask.spawn(examples);
  project.gitignore.exclude('.jsii.tabl.json');
}
