import { awscdk } from 'projen';

/** `npx projen aspects`: the Aspect of each rule, as the source that jsii needs. A test holds the committed files to it. */
export function writeAspectsOfRules(project: awscdk.AwsCdkConstructLibrary) {
  project.addTask('aspects', {
    description: 'Regenerate the Aspect of each rule from src/checks/rules',
    exec: 'ts-node --project projenrc/tsconfig.json projenrc/aspects/write.ts',
  });
}
