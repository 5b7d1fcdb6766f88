import { awscdk } from 'projen';

export interface Direction {
  /** The folder or file below `src` that imports. */
  readonly from: string;
  /** The folders and files below `src` that it may import besides itself. */
  readonly mayImport: string[];
  /** What the reader of the lint error should do instead. */
  readonly instead: string;
}

/** What may import what: the table of ARCHITECTURE.md. */
export const directions: Direction[] = [
  { from: 'catalog', mayImport: [], instead: 'the catalogue is data about AWS; put logic into src/names, src/deployment or src/checks' },
  { from: 'names', mayImport: ['catalog'], instead: 'names are pure text: pass in what they need as strings' },
  { from: 'x509', mayImport: [], instead: 'it reads certificates as node:crypto does, for constructs and functions alike: pass in what it needs' },
  { from: 'tls', mayImport: ['names'], instead: 'it looks at what a server sends, for the command line and functions alike; judge it where it is called' },
  {
    from: 'deployment',
    mayImport: ['catalog', 'names'],
    instead: 'it models what is deployed, for every rule and reader; put a judgement into src/checks, and reading into src/readers',
  },
  {
    from: 'checks',
    mayImport: ['deployment', 'catalog', 'names'],
    instead: 'rules judge any certificate and any source of templates: read properties through src/deployment, and put what needs CDK into src/synthesis',
  },
  { from: 'core-internals.ts', mayImport: [], instead: 'it wraps what aws-cdk-lib does not promise, and knows nothing of certificates' },
  {
    from: 'lookups.ts',
    mayImport: ['names', 'core-internals.ts'],
    instead: 'it says what the lookups of an app leave unknown, and knows nothing of certificates',
  },
  {
    from: 'input',
    mayImport: ['names', 'lookups.ts'],
    instead: 'it says what a value has to be, whatever it is for; put what a certificate or an endpoint takes beside its props',
  },
  { from: 'linters', mayImport: [], instead: 'it writes what cdk-nag, checkov and cfn-lint read; give the reasons where a resource is created' },
  { from: 'handler', mayImport: ['linters', 'x509'], instead: 'it gets any function into a template, and knows nothing of what the function does' },
  { from: 'own-package.ts', mayImport: [], instead: 'it reads package.json' },
  { from: 'readers/source-line.ts', mayImport: ['own-package.ts'], instead: 'it turns a stack trace into a file and a line' },
  {
    from: 'readers/tree',
    mayImport: ['deployment', 'names', 'core-internals.ts', 'readers/source-line.ts'],
    instead: 'a reader turns its source into src/deployment and knows neither rules nor the other reader',
  },
  {
    from: 'readers/templates',
    mayImport: ['deployment', 'names', 'readers/source-line.ts'],
    instead: 'a reader turns its source into src/deployment and knows neither rules nor the other reader',
  },
  {
    from: 'synthesis',
    mayImport: ['input', 'checks', 'readers/tree', 'deployment', 'names', 'cross-region/deployment-order.ts', 'lookups.ts', 'core-internals.ts', 'own-package.ts'],
    instead: 'it runs src/checks during synthesis; the checks read synthesized resources, not our constructs',
  },
  {
    from: 'cli',
    mayImport: ['checks', 'readers/templates', 'readers/source-line.ts', 'deployment', 'tls', 'catalog', 'names', 'own-package.ts'],
    instead: 'the command line reads assemblies and templates, and prints what src/checks finds in them',
  },
  {
    from: 'cross-region',
    mayImport: ['catalog', 'names', 'lookups.ts', 'core-internals.ts'],
    instead: 'it connects stacks of different regions and knows no certificate; let src/certificate call it',
  },
  {
    from: 'private-ca',
    mayImport: ['input', 'handler', 'linters', 'x509', 'cross-region', 'catalog', 'names', 'lookups.ts', 'core-internals.ts'],
    instead: 'a CA does not know the certificates that are issued from it; let src/certificate call it',
  },
  {
    from: 'certificate',
    mayImport: ['input', 'private-ca', 'handler', 'linters', 'x509', 'cross-region', 'catalog', 'names', 'lookups.ts', 'core-internals.ts'],
    instead: 'certificates know neither their consumers nor the checks',
  },
  {
    from: 'monitoring',
    mayImport: [
      'input', 'private-ca', 'certificate', 'handler', 'linters', 'tls', 'cross-region', 'catalog', 'names', 'lookups.ts', 'core-internals.ts',
    ],
    instead: 'constructs do not import checks; put a fact that both need into src/catalog or src/names',
  },
  {
    from: 'serving',
    mayImport: ['input', 'private-ca', 'certificate', 'handler', 'linters', 'cross-region', 'catalog', 'names', 'lookups.ts', 'core-internals.ts'],
    instead: 'constructs do not import checks; put a fact that both need into src/catalog or src/names',
  },
  {
    from: 'hook',
    mayImport: [
      'input', 'checks', 'deployment', 'catalog', 'names', 'synthesis/check-inputs.ts', 'synthesis/rule-settings.ts', 'handler', 'linters',
      'own-package.ts',
    ],
    instead: 'it deploys the checks to an account; they judge resources, whatever construct has created them',
  },
];

/** Everything that works on templates alone, so that it also runs where no CDK is installed. */
const withoutCdk = ['catalog/**', 'names/**', 'x509/**', 'tls/**', 'deployment/**', 'checks/**', 'readers/templates/**', 'readers/source-line.ts', 'cli/**'];

/** The folders with the functions of custom resources, which run in AWS, and with what these share. */
export const inLambda = ['*/**/handler', 'handler/custom-resource'];

/** Everything that judges plain data, so that it can run anywhere. */
const withoutFiles = ['catalog/**', 'names/**', 'x509/**', 'tls/**', 'deployment/**', 'checks/**'];

const cdk = {
  group: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs'],
  message: 'This code also runs without CDK: pass in what it needs as plain data, or move it to src/readers/tree or src/synthesis (ARCHITECTURE.md).',
};
const files = {
  group: ['fs', 'fs/*', 'node:fs', 'path', 'node:path', 'os', 'node:os', 'child_process', 'node:child_process'],
  message: 'Facts and rules work on plain data: read files in src/readers or src/cli and pass in what they contain (ARCHITECTURE.md).',
};

const allButNodeAndSdk = {
  regex: '^(?!node:|@aws-sdk/|\\./|(\\.\\./)+(handler/custom-resource|x509|tls)/)',
  message: 'A handler is part of a template and runs in Lambda: import node: modules, the AWS SDK of the runtime, files beside it, '
    + 'src/handler/custom-resource, src/x509 and src/tls (ARCHITECTURE.md).',
};

const allButChecksAndSdk = {
  regex: '^(?!node:|@aws-sdk/|\\./|\\.\\./\\.\\./(checks|deployment|catalog|names)/)',
  message: 'The hook runs the checks in Lambda: import them, node: modules, the AWS SDK of the runtime, and files beside it (ARCHITECTURE.md).',
};

/** The arrows of ARCHITECTURE.md as lint rules. */
export function enforceImportDirections(project: awscdk.AwsCdkConstructLibrary) {
  project.eslint?.addRules({
    'import/no-restricted-paths': ['error', {
      zones: [
        { target: './src/index.ts', from: './src/cli', message: 'The command line is run, not imported: it is not part of the API (ARCHITECTURE.md).' },
        ...directions.map(({ from, mayImport, instead }) => ({
          target: `./src/${from}`,
          from: './src',
          except: [from, ...mayImport].map(allowed => `./${allowed}`),
          message: `src/${from} may import ${mayImport.join(', ') || 'nothing else'}: ${instead} (ARCHITECTURE.md).`,
        })),
      ],
    }],
  });
  restrict(project, withoutCdk, [cdk]);
  restrict(project, withoutFiles, [cdk, files]);
  restrict(project, inLambda.map((folder) => `${folder}/**`), [allButNodeAndSdk]);
  // The later override counts.
  restrict(project, ['hook/handler/**'], [files, allButChecksAndSdk]);
}

function restrict(project: awscdk.AwsCdkConstructLibrary, where: string[], patterns: object[]) {
  project.eslint?.addOverride({
    files: where.map(glob => `src/${glob}`),
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  });
}
