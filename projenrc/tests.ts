import { awscdk, JsonFile } from 'projen';

const newest = 'test/newest';

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
 * `npm run test:newest`: the suite on the newest aws-cdk-lib, while node_modules holds the oldest that the library promises.
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
