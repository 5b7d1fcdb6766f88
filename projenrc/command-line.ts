import { awscdk } from 'projen';

/** jsii publishes nothing of the command line to other languages, and so need not understand the libraries that it uses. */
export const commandLine = {
  excludeTypescript: ['src/cli/**/*.ts', 'src/readers/templates/**/*.ts'],
} satisfies Partial<awscdk.AwsCdkConstructLibraryOptions>;

/** `cdk-acm`, the command of the package. It is bundled with the library. */
export function bundleTheCommandLine(project: awscdk.AwsCdkConstructLibrary) {
  project.addDevDeps('@types/js-yaml@^4', '@types/sarif', 'commander@^14', 'fast-xml-builder', 'js-yaml@^4', 'picocolors');
  project.eslint?.allowDevDeps('src/cli/**');
  project.eslint?.allowDevDeps('src/readers/templates/**');
  project.addBins({ 'cdk-acm': 'lib/cli/cdk-acm.js' });
}
