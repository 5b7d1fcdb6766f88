import { awscdk } from 'projen';
import { inLambda } from './import-directions';

/** jsii publishes nothing of the functions of custom resources, and so need not understand the AWS SDK. */
export const handlers = { excludeTypescript: inLambda.map((folder) => `src/${folder}/**/*.ts`) } satisfies Partial<awscdk.AwsCdkConstructLibraryOptions>;

/**
 * `npx projen handlers`: the code of each `*.lambda.ts` in one text, which stands in templates. The text is source, as jsii and the tests need it,
 * and a test holds it to the handler. The SDK is that of the runtime.
 */
export function bundleTheHandlers(project: awscdk.AwsCdkConstructLibrary) {
  const clients = ['acm', 'cloudformation', 'cloudwatch', 'elastic-load-balancing-v2', 'route-53', 's3', 'secrets-manager', 'ssm', 'sts'];
  project.addDevDeps(...clients.map((client) => `@aws-sdk/client-${client}@^3`));
  inLambda.forEach((folder) => project.eslint?.allowDevDeps(`src/${folder}/**`));
  project.addTask('handlers', {
    description: 'Regenerate the inline code of the functions of custom resources from src/**/*.lambda.ts',
    exec: 'ts-node --project projenrc/tsconfig.json projenrc/handlers/write.ts',
  });
}

/**
 * The code of `CertificateHook`, a file of the compiled library. It changes with each rule, so that it is not in the repository. The construct
 * puts it into its template.
 */
export function bundleTheHook(project: awscdk.AwsCdkConstructLibrary) {
  project.compileTask.exec('node -r ts-node/register/transpile-only projenrc/handlers/write-hook.ts');
}
