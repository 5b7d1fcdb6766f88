import { awscdk, javascript } from 'projen';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-acm',
  description: 'ACM certificates for the AWS CDK: constructs that put a certificate where its consumer needs it, and checks that fail synthesis when one is wired wrong',
  author: 'cdk-acm',
  authorOrganization: true,
  authorAddress: 'maintainers@cdk-acm.github.io',
  repositoryUrl: 'https://github.com/cdk-acm/cdk-acm.git',
  license: 'Apache-2.0',
  keywords: ['aws', 'cdk', 'acm', 'certificate', 'https', 'tls', 'cloudfront', 'alb'],
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  minNodeVersion: '20.0.0',

  cdkVersion: '2.262.1',
  constructsVersion: '10.5.0',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: { include: ['.projenrc.ts'] },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'projenrc'], projectService: false, tsconfigPath: './tsconfig.dev.json' },
  lambdaAutoDiscover: false,
  edgeLambdaAutoDiscover: false,
  singletonLambdaAutoDiscover: false,
  lambdaExtensionAutoDiscover: false,
  integrationTestAutoDiscover: false,
});

project.package.addField('overrides', {
  '@aws-cdk/cloud-assembly-schema': '54.11.0',
  '@aws-cdk/asset-node-proxy-agent-v6': '2.1.2',
  'unrs-resolver': '1.12.2',
});

project.synth();
