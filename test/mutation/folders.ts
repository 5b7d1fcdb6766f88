/** The folders with mutants. Their tests need neither CDK nor files, so that thousands of mutants can be tried. */
export const FOLDERS = ['names', 'catalog', 'deployment', 'checks'] as const;

export type Folder = typeof FOLDERS[number];

export function isFolder(name: string): name is Folder {
  return FOLDERS.some((folder) => folder === name);
}

/** The tests that are to notice the mutants of a folder: its own, and for the model also those of the checks, which read everything in it. */
export function testsOf(folder: Folder): string[] {
  return [folder, ...folder === 'deployment' ? ['checks'] : []].map((each) => `test/${each}/**/*.test.ts`);
}
