import { awscdk } from 'projen';

/**
 * The TypeScript examples are packages as their users have them, with the library as a dependency: being workspaces, `npm ci` gives
 * them the one of this checkout. `npm run demo` shows what they are for.
 */
export function demonstrateWithExamples(project: awscdk.AwsCdkConstructLibrary) {
  project.package.addField('workspaces', ['examples/typescript/*']);

  const demo = project.addTask('demo', {
    description: 'Synthesize the examples with the CDK CLI: map the certificates of one, and show what the miswired one is refused for',
  });
  demo.spawn(project.compileTask);
  demo.exec('node -r ts-node/register/transpile-only examples/demo/demo.ts');

  const lint = project.addTask('lint-templates', {
    description: 'Look with cfn-lint at the templates that the demo synthesized (needs Python)',
  });
  lint.exec('python3 -m venv --clear examples/demo/.venv');
  lint.exec('examples/demo/.venv/bin/pip install --quiet --disable-pip-version-check --requirement examples/demo/requirements.txt');
  lint.exec('examples/demo/.venv/bin/cfn-lint --non-zero-exit-code error "examples/typescript/global-web/cdk.out/**/*.template.json"');
}
