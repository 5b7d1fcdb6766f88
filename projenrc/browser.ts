import { awscdk } from 'projen';

/**
 * `npm run site`: the documentation as a site, from the Markdown that the repository shows. VitePress and what it needs are installed in
 * their own folder, so that they are not in the way of those who work on the library.
 */
export function publishTheDocumentation(project: awscdk.AwsCdkConstructLibrary) {
  const task = project.addTask('site', { description: 'Build the documentation site into site/dist' });
  task.exec('npm ci --prefix site --no-audit --no-fund');
  task.exec('npm run build --prefix site');
  project.gitignore.addPatterns('/site/dist', '/site/node_modules', '/site/.vitepress/cache');
  project.gitignore.include('/site/package.json');
  return task;
}

/** `npm run test:browser`: the page that `cdk-acm map` draws, and the documentation site, in a real browser. */
export function lookAtPagesInABrowser(project: awscdk.AwsCdkConstructLibrary) {
  project.addDevDeps('@microsoft/jest-sarif', 'playwright-core');
  const task = project.addTask('test:browser', {
    description: 'Look at the page of "cdk-acm map" and at the documentation site in Chromium (apt-get install chromium, or CHROMIUM=path)',
  });
  task.spawn(publishTheDocumentation(project));
  task.exec('jest --config test/browser/jest.config.json', { receiveArgs: true });

  // The images of GitHub have Chrome.
  project.buildWorkflow?.addPostBuildJobCommands('browser', ['CHROMIUM=$(command -v google-chrome) npm run test:browser'], {
    checkoutRepo: true,
    installDeps: true,
  });
}
