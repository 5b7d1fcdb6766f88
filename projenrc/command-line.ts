import { awscdk } from 'projen';

const bundle = 'lib/cli/cdk-acm.js';

/** jsii publishes nothing of the command line to other languages, and so need not understand the libraries that it uses. */
export const commandLine = {
  excludeTypescript: ['src/cli/**/*.ts', 'src/readers/templates/**/*.ts'],
} satisfies Partial<awscdk.AwsCdkConstructLibraryOptions>;

/**
 * `cdk-acm`, the command of the package: one file that holds all that it needs, so that the library keeps having no
 * dependencies, and `npx cdk-acm` works where no CDK is installed.
 */
export function bundleTheCommandLine(project: awscdk.AwsCdkConstructLibrary) {
  project.addDevDeps('@types/js-yaml@^4', '@types/sarif', 'commander@^14', 'esbuild', 'fast-xml-builder', 'js-yaml@^4', 'picocolors');
  project.eslint?.allowDevDeps('src/cli/**');
  project.eslint?.allowDevDeps('src/readers/templates/**');
  project.addBins({ 'cdk-acm': bundle });
  project.compileTask.exec(`node -r ts-node/register/transpile-only projenrc/bundle.ts src/cli/cdk-acm.ts ${bundle}`);
}
