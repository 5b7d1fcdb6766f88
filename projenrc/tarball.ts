import { awscdk } from 'projen';

/** What users install: an allow-list, so that a new folder at the top level does not slip into the package. */
export function packOnlyWhatUsersNeed(project: awscdk.AwsCdkConstructLibrary) {
  project.package.addField('files', ['lib/**/*.js', 'lib/**/*.d.ts', '.jsii', 'AGENTS.md']);
  // jsii writes one when it finds none; npm does not look at it beside `files`.
  project.gitignore.exclude('.npmignore');
  // Nothing else can be imported; with it the examples import the library by its name, as users do.
  project.package.addField('exports', {
    '.': './lib/index.js',
    './package.json': './package.json',
    './.jsii': './.jsii',
  });
}

/** The library and its command are loaded fast, and users download no declarations that they cannot import. */
export function bundleTheLibrary(project: awscdk.AwsCdkConstructLibrary) {
  // Rollup can be told what goes together into a file, which esbuild cannot; of two that can, it is the older one and has types for CommonJS.
  project.addDevDeps('esbuild', 'rollup@^4');
  project.compileTask.exec('node -r ts-node/register/transpile-only projenrc/bundle/write.ts lib');
  project.compileTask.exec('node -r ts-node/register/transpile-only projenrc/reachable-declarations.ts lib');
}
