import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'fs';
import { join } from 'path';

/**
 * What `npm run compile` reads. jsii copies the README and package.json into its assembly, the lock file has the versions of the compilers, and
 * tasks.json has the steps.
 */
const INPUTS = ['src', 'projenrc', 'README.md', 'package.json', 'package-lock.json', '.projen/tasks.json'];

/** What the files were when the compilation began: they can change until it ends. */
const BEGUN = 'lib/.compiling-from';

/** The same, when the library is complete. npm does not pack it. */
const RECORD = 'lib/.compiled-from';

/** Whether the library was compiled from these very files. */
export function isCompiled(project: string): boolean {
  return [RECORD, '.jsii'].every(file => existsSync(join(project, file)))
    && readFileSync(join(project, RECORD), 'utf8') === digestOfInputs(project);
}

/** Notes from which files the library is compiled. */
export function beginCompilation(project: string) {
  mkdirSync(join(project, 'lib'), { recursive: true });
  writeFileSync(join(project, BEGUN), digestOfInputs(project));
}

/** Says that the library is complete. */
export function endCompilation(project: string) {
  renameSync(join(project, BEGUN), join(project, RECORD));
}

function digestOfInputs(project: string): string {
  const digest = createHash('sha256').update(process.version);
  for (const file of INPUTS.flatMap(input => filesAt(project, input)).sort()) {
    digest.update(`\n${file}\n`).update(readFileSync(join(project, file)));
  }
  return digest.digest('hex');
}

function filesAt(project: string, input: string): string[] {
  if (input.includes('.')) return [input];
  return readdirSync(join(project, input), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(project.length + 1));
}

if (require.main === module) {
  const project = process.cwd();
  if (process.argv[2] === 'begin') {
    beginCompilation(project);
  } else if (process.argv[2] === 'end') {
    endCompilation(project);
  } else {
    process.exitCode = isCompiled(project) ? 0 : 1;
  }
}
