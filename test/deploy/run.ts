import { rmSync } from 'fs';
import { join } from 'path';
import { Emulator } from './harness/emulator';
import { failedStories } from './harness/jest';
import { compileInto } from './harness/library';
import { say } from './harness/progress';
import { PROTECTIONS } from './harness/protections';
import { pythonWithEmulator } from './harness/python';
import { directoryOfThisRun } from './harness/workplace';

/**
 * Deploys the stories, with the library as it is or without one of its protections, to an emulator of their own.
 * Returns the names of the tests that failed.
 */
async function deploy(jestArgs: readonly string[], without?: string): Promise<string[]> {
  const python = await pythonWithEmulator();
  const directory = directoryOfThisRun();
  const library = join(directory, 'library');
  compileInto(library, without);
  const emulator = await Emulator.start(python, join(directory, 'emulator'));
  say(`the emulator listens on ${emulator.endpoint}`);
  try {
    const failed = await failedStories({ endpoint: emulator.endpoint, python, directory, library }, jestArgs);
    if (failed.length > 0) {
      say(`what was deployed, and the log of the emulator, are in ${directory}`);
    } else {
      rmSync(directory, { recursive: true, force: true });
    }
    return failed;
  } finally {
    await emulator.stop();
    say('the emulator has stopped');
  }
}

/** Whether the stories notice that the protection is missing. */
async function isNoticed(protection: string): Promise<boolean> {
  const { file, story, noticedBy } = PROTECTIONS[protection];
  say(`without "${protection}" in ${file}, ${story} must fail`);
  const failed = await deploy([story], protection);
  const noticed = failed.some(test => test.includes(noticedBy));
  say(noticed ? `"${protection}" is missed: failed "${noticedBy}"` : `"${protection}" is NOT missed: no failure of "${noticedBy}"`);
  return noticed;
}

async function isEachNoticed(): Promise<boolean> {
  const noticed: boolean[] = [];
  for (const protection of Object.keys(PROTECTIONS)) {
    noticed.push(await isNoticed(protection));
  }
  return noticed.every(Boolean);
}

async function main([first, second, ...rest]: string[]): Promise<boolean> {
  if (first !== '--without') {
    return (await deploy([first, second, ...rest].filter(arg => arg !== undefined))).length === 0;
  }
  if (second === 'each') {
    return isEachNoticed();
  }
  if (!(second in PROTECTIONS)) {
    throw new Error(`--without takes ${[...Object.keys(PROTECTIONS), 'each'].join(', ')}: got "${second}"`);
  }
  return (await deploy([PROTECTIONS[second].story, ...rest], second)).length === 0;
}

main(process.argv.slice(2)).then(
  succeeded => { process.exitCode = succeeded ? 0 : 1; },
  error => {
    say(`${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  },
);
