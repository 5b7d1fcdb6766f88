import { awscdk } from 'projen';

/** `npm run test:bindings`: the packages of every language, built, installed, synthesized and tested as their users do. */
export function testEveryLanguage(project: awscdk.AwsCdkConstructLibrary) {
  const task = project.addTask('test:bindings', {
    description: 'Build the packages of every language and run examples and tests with them (needs Python, Java with Maven, Go)',
  });
  task.exec('node -r ts-node/register/transpile-only test/bindings/run.ts', { receiveArgs: true });

  project.buildWorkflow?.addPostBuildJobCommands('bindings', ['npm run test:bindings'], {
    checkoutRepo: true,
    installDeps: true,
    tools: { python: { version: '3.11' }, java: { version: '17' }, go: { version: 'stable' } },
  });
  project.gitignore.exclude('.venv/', '__pycache__/', '.pytest_cache/', '*.egg-info/', 'target/', 'cdk.out/');
}
