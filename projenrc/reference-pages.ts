import { awscdk } from 'projen';

/** `npx projen docs`: what the checks know, as pages to read. Tests hold the committed pages to it. */
export function writeReferencePages(project: awscdk.AwsCdkConstructLibrary) {
  project.addTask('docs', {
    description: 'Regenerate the reference pages in docs/ from the facts in src',
    steps: [
      { spawn: 'aspects' },
      { exec: 'ts-node --project projenrc/tsconfig.json projenrc/reference/write.ts' },
    ],
  });
  project.addTask('service-pages', {
    description: 'Regenerate docs/services from examples/services, in three languages (needs a compiled library)',
    exec: 'node -r ts-node/register/transpile-only projenrc/reference/write-service-pages.ts',
  });
}
