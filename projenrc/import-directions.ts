import { awscdk } from 'projen';

interface Direction {
  /** The folder below `src` that imports. */
  readonly folder: string;
  /** What below `src` it may import besides itself. */
  readonly mayImport: string[];
  /** What the reader of the lint error should do instead. */
  readonly instead: string;
}

/** Files without a construct in them: the checks share their knowledge with the constructs through these alone. */
const pure = ['region/partition.ts', 'region/stands-for.ts', 'certificate/domain-name.ts'];

const directions: Direction[] = [
  { folder: 'catalog', mayImport: [], instead: 'the catalogue is facts about AWS as data; put logic into src/checks' },
  { folder: 'region', mayImport: [], instead: 'regions know no certificate; let src/certificate call src/region' },
  { folder: 'certificate', mayImport: ['catalog', 'region'], instead: 'certificates know neither their consumers nor the checks' },
  { folder: 'load-balancer', mayImport: ['catalog', 'certificate', 'region'], instead: 'constructs know no check; what both need is a fact of the catalogue, or a pure file of src/region or src/certificate' },
  { folder: 'deployment', mayImport: pure, instead: 'what will be deployed is read here for any rule; what is said about certificates stands in src/checks' },
  { folder: 'checks', mayImport: ['deployment', 'catalog', ...pure], instead: 'checks judge any certificate, ours or not; they read the synthesized resources, not our constructs' },
  { folder: 'cli', mayImport: ['checks', 'deployment', 'catalog', 'region/stands-for.ts'], instead: 'the command line reads an assembly and prints what src/checks finds in it' },
];

/** What reads a construct tree. Everything else of `deployment` is the same for templates. */
const readers = ['construct-tree', 'keep-references', 'place'].map(file => `src/deployment/${file}.ts`);

const withoutCdk = ['src/catalog/**', 'src/deployment/**', 'src/checks/rules/**', 'src/cli/**', ...pure.map(file => `src/${file}`)];

/** The arrows of ARCHITECTURE.md as lint rules. */
export function enforceImportDirections(project: awscdk.AwsCdkConstructLibrary) {
  project.eslint?.addRules({
    'import/no-restricted-paths': ['error', {
      zones: [
        { target: './src/index.ts', from: './src/cli', message: 'The command line is run, not imported: it is no part of the API (ARCHITECTURE.md).' },
        ...directions.map(({ folder, mayImport, instead }) => ({
          target: `./src/${folder}`,
          from: './src',
          except: [folder, ...mayImport].map(allowed => `./${allowed}`),
          message: `src/${folder} may import ${mayImport.join(', ') || 'nothing else'}: ${instead} (ARCHITECTURE.md).`,
        })),
        ...pure.map(file => ({
          target: `./src/${file}`,
          from: './src',
          except: ['./catalog', ...pure.map(other => `./${other}`)],
          message: `src/${file} is shared with the checks, so it stays pure: it may import ${pure.join(', ')} and the catalogue (ARCHITECTURE.md).`,
        })),
      ],
    }],
  });
  project.eslint?.addOverride({
    files: withoutCdk,
    excludedFiles: readers,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{
          group: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs'],
          message: 'Facts and rules are judged without a construct tree: pass in what they need as plain data (ARCHITECTURE.md).',
        }],
      }],
    },
  });
}
