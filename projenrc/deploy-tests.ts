import { awscdk } from 'projen';

/** `npm run test:deploy`: deploys with the real CDK CLI to an AWS that is started for it, on this machine alone. */
export function deployToAnEmbeddedAws(project: awscdk.AwsCdkConstructLibrary) {
  const clients = ['acm', 'cloudformation', 'cloudfront', 'elastic-load-balancing-v2', 'route-53'];
  project.addDevDeps('aws-cdk@2.1148.1', ...clients.map(client => `@aws-sdk/client-${client}@^3`));
  project.gitignore.exclude('__pycache__/', '.mypy_cache/');
  const task = project.addTask('test:deploy', {
    description: 'Deploy every construct and the examples to an embedded AWS, look at the result, update, destroy',
  });
  task.exec('node -r ts-node/register/transpile-only test/deploy/run.ts', { receiveArgs: true });
}
