import { awscdk, JsonFile } from 'projen';

const folder = 'test/mutation';

/**
 * `npm run test:mutation`: changes the pure code in one place at a time, and reports each change that no test notices. StrykerJS is
 * installed in a folder of its own, so that `npm ci` stays small.
 */
export function testWithMutants(project: awscdk.AwsCdkConstructLibrary, versions: Record<string, string>) {
  new JsonFile(project, `${folder}/package.json`, { obj: { private: true, dependencies: versions }, marker: false });
  new JsonFile(project, `${folder}/jest.config.json`, {
    obj: () => ({
      ...project.jest?.config,
      rootDir: '../..',
      globalSetup: undefined,
      reporters: undefined,
      // StrykerJS has Jest load every test file that matches, for each mutant.
      roots: ['<rootDir>/src', '<rootDir>/test'],
      testMatch: [`<rootDir>/${folder}/tests-of-folder.ts`],
    }),
  });
  new JsonFile(project, `${folder}/stryker.config.json`, {
    obj: {
      testRunner: 'jest',
      jest: { configFile: `${folder}/jest.config.json`, enableFindRelatedTests: false },
      // What runs only when a file is loaded is data. The tests of the catalogue hold it against AWS's own specification.
      ignoreStatic: true,
      coverageAnalysis: 'perTest',
      concurrency: 2,
      timeoutMS: 20_000,
      tempDirName: '.stryker-tmp',
      reporters: ['clear-text', 'json', 'progress-append-only'],
      jsonReporter: { fileName: `${folder}/report.json` },
      clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
      ignorePatterns: ['/lib', '/dist', '/examples', '/bench', '/docs', '/site', '.venv', '.cache', 'cdk.out', '/test/deploy', '/test/bindings', '/test/newest', '/test/node24'],
    },
    marker: false,
  });
  const task = project.addTask('test:mutation', {
    description: 'Change the pure code in one place at a time, and report each change that no test notices (about an hour; see docs/mutants.md)',
  });
  task.exec(`npm ci --prefix ${folder} --no-audit --no-fund`);
  task.exec(`node -r ts-node/register/transpile-only ${folder}/run.ts`, { receiveArgs: true });
  project.gitignore.exclude('/.stryker-tmp/', `/${folder}/report.json`, '/stryker.log');
}
