import { createHash } from 'crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

/** What `npm run compile` reads. jsii copies the README and package.json into its assembly; the lock file has the versions of the compilers. */
const INPUTS = ['src', 'projenrc', 'README.md', 'package.json', 'package-lock.json'];

/** Written last, so that it is there only when the library is complete. npm does not pack it. */
const RECORD = 'lib/.compiled-from';

/** Whether the library was compiled from these very files. */
export function isCompiled(project: string): boolean {
  return [RECORD, '.jsii'].every(file => existsSync(join(project, file)))
    && readFileSync(join(project, RECORD), 'utf8') === digestOfInputs(project);
}

/** Says from which files the library was compiled. */
export function recordInputs(project: string) {
  writeFileSync(join(project, RECORD), digestOfInputs(project));
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
  if (process.argv[2] === 'record') {
    recordInputs(project);
  } else {
    process.exitCode = isCompiled(project) ? 0 : 1;
  }
}
