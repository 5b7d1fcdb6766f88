import { rmSync } from 'fs';
import { join } from 'path';
import { inLanes } from '../lanes';
import { Emulator } from './harness/emulator';
import { FailedTest, failedStories } from './harness/jest';
import { compileInto } from './harness/library';
import { say } from './harness/progress';
import { PROTECTIONS } from './harness/protections';
import { pythonWithEmulator } from './harness/python';
import { directoryOfThisRun } from './harness/workplace';

/**
 * Deploys the stories, with the library as it is or without one of its protections, to an emulator of their own.
 * Returns the tests that failed.
 */
async function deploy(jestArgs: readonly string[], without?: string): Promise<FailedTest[]> {
  const python = await pythonWithEmulator();
  const directory = directoryOfThisRun();
  const library = join(directory, 'library');
  compileInto(library, without);
  const emulator = await Emulator.start(python, join(directory, 'emulator'));
  say(`the emulator listens on ${emulator.endpoint}`);
  const failed = await failedStories({ endpoint: emulator.endpoint, python, directory, library }, jestArgs).finally(async () => {
    await emulator.stop();
    say('the emulator has stopped');
  });
  if (failed.length > 0) {
    say(`what was deployed, and the log of the emulator, are in ${directory}`);
  } else {
    rmSync(directory, { recursive: true, force: true });
  }
  return failed;
}

/** Tells the part of a story that a protection is for, without the protection. */
async function deployWithout(protection: string): Promise<FailedTest[]> {
  const { story, steps } = PROTECTIONS[protection];
  return deploy([story, '--testNamePattern', steps], protection);
}

/** Whether the stories fail without each protection: at the step that is there for it, and for the right reason. With names of stories, only these. */
async function isEachMissed(stories: readonly string[]): Promise<boolean> {
  const protections = Object.entries(PROTECTIONS).filter(([, { story }]) => stories.length === 0 || stories.includes(story));
  const verdicts = await inLanes(protections, async ([protection, { file, missedBy, error }]) => {
    say(`taking "${protection}" out of ${file}: a run without it must fail`);
    const failed = await deployWithout(protection);
    return failed.some(test => test.fullName.endsWith(missedBy) && test.failureMessages.join().includes(error));
  });
  protections.forEach(([protection, { missedBy }], position) => {
    say(`${protection}: ${verdicts[position] ? 'missed' : 'NOT missed'} by "${missedBy}"`);
  });
  return verdicts.every(missed => missed);
}

async function main(args: string[]): Promise<boolean> {
  const [first, protection, ...stories] = args;
  if (first !== '--without') {
    return (await deploy(args)).length === 0;
  }
  if (protection === 'each') {
    return isEachMissed(stories);
  }
  if (!(protection in PROTECTIONS)) {
    throw new Error(`--without takes ${[...Object.keys(PROTECTIONS), 'each'].join(', ')}: got "${protection}"`);
  }
  return (await deployWithout(protection)).length === 0;
}

main(process.argv.slice(2)).then(
  succeeded => { process.exitCode = succeeded ? 0 : 1; },
  error => {
    say(`${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  },
);
