import { awscdk, JsonFile } from 'projen';
import { WorkflowSteps } from 'projen/lib/github';
import { JobPermission } from 'projen/lib/github/workflows-model';

const newest = 'test/newest';
const node24 = 'test/node24';

/** `npm test`: everything that needs no other language, on a fresh clone; jest comes last so that its summary ends the output. */
export function testFromAFreshClone(project: awscdk.AwsCdkConstructLibrary) {
  const types = project.addTask('check-types', {
    description: 'Type-check what jsii does not compile: tests, examples, project definition',
    exec: `tsc --project ${project.tsconfigDev.fileName}`,
  });
  project.removeTask('test:update');
  const test = project.testTask;
  test.reset();
  test.spawn(project.compileTask);
  test.spawn(types);
  test.spawn(project.tasks.tryFind('check-examples')!);
  test.spawn(project.eslint!.eslintTask);
  test.exec('jest', { receiveArgs: true });
}

/**
 * `npm run test:newest`: the tests that import aws-cdk-lib on its newest version, while node_modules holds the oldest that the library promises.
 * It has a folder and a lock file of its own, because both versions must be there at once and because the overrides of the
 * project pin what the newest needs newer.
 */
export function testOnNewestCdk(project: awscdk.AwsCdkConstructLibrary, versions: { cdk: string; constructs: string }) {
  new JsonFile(project, `${newest}/package.json`, {
    obj: { private: true, dependencies: { 'aws-cdk-lib': versions.cdk, 'constructs': versions.constructs } },
    marker: false,
  });
  new JsonFile(project, `${newest}/jest.config.json`, {
    obj: () => ({
      ...project.jest?.config,
      rootDir: '../..',
      testPathIgnorePatterns: ['/node_modules/', '/test/project/', '/test/public-api/'],
      filter: `<rootDir>/${newest}/filter.js`,
      moduleNameMapper: { '^(aws-cdk-lib|constructs)(/.*)?$': `<rootDir>/${newest}/node_modules/$1$2` },
    }),
  });
  const task = project.addTask('test:newest', { description: `Run the tests on aws-cdk-lib ${versions.cdk}` });
  task.spawn(project.compileTask);
  task.exec(`npm ci --prefix ${newest} --no-audit --no-fund`);
  task.exec(`jest --config ${newest}/jest.config.json`, { receiveArgs: true });

  project.buildWorkflow?.addPostBuildJobCommands('newest-cdk', ['npm run test:newest'], {
    checkoutRepo: true,
    installDeps: true,
  });
}

/**
 * `npm run test:node24`: the suite on Node 24, also on a machine that has Node 20, the oldest version that the library supports. The
 * binary of each platform is a package of its own, so no install script runs. On GitHub a matrix runs the suite on both versions.
 */
export function testOnNode24(project: awscdk.AwsCdkConstructLibrary, binaries: Record<string, string>) {
  new JsonFile(project, `${node24}/package.json`, { obj: { private: true, optionalDependencies: binaries }, marker: false });
  const task = project.addTask('test:node24', { description: 'Run the tests on Node.js 24' });
  task.spawn(project.compileTask);
  task.exec(`npm ci --prefix ${node24} --no-audit --no-fund`);
  task.exec(`PATH="$PWD/${node24}/node_modules/.bin:$PATH" && node --version | grep "^v24" && jest`, { receiveArgs: true });

  project.buildWorkflow?.addPostBuildJob('node', {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: JobPermission.READ },
    strategy: { matrix: { domain: { node: ['20', '24'] } } },
    tools: { node: { version: '${{ matrix.node }}' } },
    steps: [
      WorkflowSteps.checkout(),
      { run: 'npm ci' },
      { run: 'npm test' },
    ],
  });
}
