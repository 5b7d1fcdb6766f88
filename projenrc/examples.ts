import { awscdk } from 'projen';

/**
 * The TypeScript examples are packages as their users have them, with the library as a dependency: being workspaces, `npm ci` gives
 * them the one of this checkout. `npm run demo` shows them.
 */
export function demonstrateWithExamples(project: awscdk.AwsCdkConstructLibrary) {
  project.package.addField('workspaces', ['examples/typescript/*']);
  // the code that docs/migrating.md moves away from; its only dependencies are those of the user
  project.addDevDeps('@trautonen/cdk-dns-validated-certificate@0.1.12');

  const demo = project.addTask('demo', {
    description: 'Synthesize the examples with the CDK CLI: draw the certificates of the correct ones, and show the findings of the miswired one',
  });
  demo.spawn(project.compileTask);
  demo.exec('node -r ts-node/register/transpile-only examples/demo/demo.ts');

  const lint = project.addTask('lint-templates', {
    description: 'Run cfn-lint on the templates that the demo synthesized, and on templates with the other constructs (needs Python)',
  });
  lint.exec('python3 -m venv --clear examples/demo/.venv');
  lint.exec('examples/demo/.venv/bin/pip install --quiet --disable-pip-version-check --requirement examples/demo/requirements.txt');
  lint.exec('node -r ts-node/register/transpile-only examples/demo/templates.ts examples/demo/cdk.out');
  lint.exec('examples/demo/.venv/bin/cfn-lint --non-zero-exit-code error "examples/typescript/global-web/cdk.out/**/*.template.json" "examples/typescript/multi-region/cdk.out/**/*.template.json" "examples/demo/cdk.out/**/*.template.json"');
}
