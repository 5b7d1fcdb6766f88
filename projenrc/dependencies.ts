import { awscdk } from 'projen';

/** Each override says what breaks without it. */
export function pinDependencies(project: awscdk.AwsCdkConstructLibrary) {
  project.package.addField('overrides', {
    // jsii-pacmak takes the versions that Go modules require from node_modules; the Go proxy has none that are newer than these.
    '@aws-cdk/cloud-assembly-schema': '54.11.0',
    '@aws-cdk/asset-node-proxy-agent-v6': '2.1.2',
    // With another version `npm ci` leaves out the optional native bindings, and eslint's import resolver fails.
    'unrs-resolver': '1.12.2',
    // It asks for a constructs above the oldest that the library promises, and works with that.
    'cdk-nag': { constructs: '$constructs' },
  });
}

/**
 * jsii and CDK print a banner on a Node version past its end of life. It is news for maintainers, who choose the version,
 * not for those who run the commands of the README.
 */
export function keepEndOfLifeBannersOut(project: awscdk.AwsCdkConstructLibrary) {
  project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
  project.tasks.addEnvironment('JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION', '1');
}
