import { awscdk } from 'projen';

/** What a reviewer would otherwise have to say each time. */
export function enforceHouseStyle(project: awscdk.AwsCdkConstructLibrary) {
  project.eslint?.addRules({
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/ban-ts-comment': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    'no-restricted-properties': ['error', ...['describe', 'it', 'test'].flatMap(object => ['skip', 'only'].map(property => ({
      object,
      property,
      message: 'Every test runs, each time.',
    })))],
  });
  // A rule that has to be switched off in one place is a wrong rule.
  project.eslint?.file.addOverride('noInlineConfig', true);
}
