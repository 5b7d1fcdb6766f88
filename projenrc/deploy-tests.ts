import { awscdk } from 'projen';

/** `npm run test:deploy`: deploys with the real CDK CLI to an AWS that is started for it, on this machine alone. */
export function deployToAnEmbeddedAws(project: awscdk.AwsCdkConstructLibrary) {
  const clients = [
    'acm', 'cloudformation', 'cloudfront', 'cloudwatch', 'elastic-load-balancing-v2', 'eventbridge', 'lambda', 'route-53', 'secrets-manager', 'sqs', 'ssm',
  ];
  project.addDevDeps('aws-cdk@2.1148.1', ...clients.map(client => `@aws-sdk/client-${client}@^3`));
  project.gitignore.exclude('__pycache__/', '.mypy_cache/');
  const task = project.addTask('test:deploy', {
    description: 'Deploy every construct and the examples to an embedded AWS, look at the result, update, destroy',
  });
  task.exec('node -r ts-node/register/transpile-only test/deploy/run.ts', { receiveArgs: true });
}

/** `npm run picture`: the dashboard of the guide, as it was deployed. */
export function drawTheDashboard(project: awscdk.AwsCdkConstructLibrary) {
  const task = project.addTask('picture', {
    description: 'Deploy a dashboard to the embedded AWS and draw it into docs/pictures with sample figures (apt-get install chromium, or CHROMIUM=path)',
  });
  task.exec('npm run test:deploy -- certificate-monitor');
  task.exec('node -r ts-node/register/transpile-only test/deploy/picture/draw.ts');
}

/** `npm run test:integ`: for maintainers with an account and a domain. CI never runs it. */
export function deployToARealAccount(project: awscdk.AwsCdkConstructLibrary) {
  project.addDevDeps('@aws-cdk/integ-tests-alpha@2.245.0-alpha.0');
  const task = project.addTask('test:integ', {
    description: 'Deploy to a real account with a real domain, which costs money: see docs/deployment-tests.md',
    requiredEnv: ['CDK_ACM_INTEG_ZONE', 'CDK_ACM_INTEG_ZONE_ID'],
  });
  task.exec('node -r ts-node/register/transpile-only test/integ/run.ts', { receiveArgs: true });
}
