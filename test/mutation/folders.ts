import { readdirSync } from 'fs';
import { join } from 'path';

/** The folders with mutants. Their tests need neither CDK nor files, so that thousands of mutants can be tried. */
export const FOLDERS = ['names', 'catalog', 'deployment', 'checks'] as const;

export type Folder = typeof FOLDERS[number];

/** Tests that load CDK or the CloudFormation specification, or try random values: too slow to repeat for each mutant. */
const SLOW = ['service-spec', 'partitions-of-cdk', 'tls-policies', 'examples', 'edges', 'rules', 'random', 'tokens'].map((name) => `${name}.test.ts`);

export function isFolder(name: string): name is Folder {
  return FOLDERS.some((folder) => folder === name);
}

/** The tests that are to notice the mutants of a folder: its own. */
export function testsOf(folder: Folder): string[] {
  return readdirSync(join(__dirname, '..', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !SLOW.some((slow) => file.endsWith(slow)))
    .map((file) => join(folder, file)).sort();
}
