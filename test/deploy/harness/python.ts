import { existsSync, renameSync, rmSync } from 'fs';
import { join } from 'path';
import { runWell } from './command';
import { directoryFor, EMULATOR } from './workplace';

const REQUIREMENTS = join(EMULATOR, 'requirements.txt');

/** The Python of a virtual environment with the emulator in it, which is made when there is none for these requirements. */
export async function pythonWithEmulator(): Promise<string> {
  const environment = directoryFor('venv', REQUIREMENTS);
  if (!existsSync(environment)) {
    await make(environment);
  }
  return join(environment, 'bin', 'python');
}

async function make(environment: string) {
  // Made under another name and moved: what has the name is whole, also when a run was cut off or another one makes it too.
  const unfinished = `${environment}-${process.pid}`;
  try {
    await runWell('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or newer is needed")']);
    await runWell('python3', ['-m', 'venv', unfinished]);
    await runWell(join(unfinished, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
    if (!existsSync(environment)) {
      renameSync(unfinished, environment);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
