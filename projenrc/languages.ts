import { awscdk, JsonPatch } from 'projen';

/** The name of the library in each registry; nothing else spells them out. */
export const languages = {
  npmTrustedPublishing: true,
  publishToPypi: {
    distName: 'cdk-acm',
    module: 'cdk_acm',
    trustedPublishing: true,
  },
  publishToMaven: {
    mavenGroupId: 'io.github.cdk-acm',
    mavenArtifactId: 'cdk-acm',
    javaPackage: 'io.github.cdkacm',
    mavenServerId: 'central-ossrh',
  },
  publishToGo: {
    moduleName: 'github.com/cdk-acm/cdk-acm-go',
    packageName: 'cdkacm',
  },
  publishToNuget: {
    dotNetNamespace: 'CdkAcm',
    packageId: 'CdkAcm',
    trustedPublishing: true,
  },
} satisfies Partial<awscdk.AwsCdkConstructLibraryOptions>;

const onGitHub = 'test -n "$GITHUB_ACTIONS"';
const withDotNetSdk = 'which dotnet >/dev/null';

/**
 * `npm run package` builds every language wherever it runs. On GitHub the release and build workflows have one job for each,
 * so that there it packs JavaScript alone.
 */
export function packageEveryLanguage(project: awscdk.AwsCdkConstructLibrary) {
  const packageAll = task(project, 'package-all');
  packageAll.reset();
  packageAll.spawn(project.compileTask);
  // jsii-pacmak leaves what an earlier build of another API put there.
  packageAll.exec('rm -rf dist/js dist/python dist/java dist/go dist/dotnet');
  // With the Maven repository of the user, as jsii-pacmak would fill one of its own each time, from the network.
  packageAll.exec('jsii-pacmak --target js --target python --target java --target go --maven-local-repository "$HOME/.m2/repository"');
  packageAll.spawn(task(project, 'package:dotnet'));

  project.packageTask.reset();
  project.packageTask.spawn(task(project, 'package:js'), { condition: onGitHub });
  project.packageTask.spawn(packageAll, { condition: `! ${onGitHub}` });

  const dotnet = task(project, 'package:dotnet');
  dotnet.reset();
  dotnet.exec('jsii-pacmak --target dotnet', { condition: withDotNetSdk });
  dotnet.exec('jsii-pacmak --target dotnet --code-only', { condition: `! ${withDotNetSdk}` });
}

/** The publishing tool knows the registry of npm by itself. */
export function publishToTheDefaultRegistry(project: awscdk.AwsCdkConstructLibrary) {
  const steps = '/jobs/release_npm/steps';
  project.github?.tryFindWorkflow('release')?.file?.patch(JsonPatch.remove(`${steps}/9/env/NPM_REGISTRY`));
}

function task(project: awscdk.AwsCdkConstructLibrary, name: string) {
  const found = project.tasks.tryFind(name);
  if (!found) {
    throw new Error(`projen no longer has the task "${name}": see projenrc/languages.ts`);
  }
  return found;
}
