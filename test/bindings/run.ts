import { findingDifferences, templateDifferences } from './difference';
import { typesWithoutDotNetSource } from './dotnet';
import { examplesOf, Examples } from './examples';
import { guideOf } from './guide';
import { Language, Step } from './language';
import { languagesNamed, typescript } from './languages';
import { Progress } from './progress';
import { succeed } from './shell';
import { inLanes } from '../lanes';

const progress = new Progress();

async function main() {
  const languages = languagesNamed(process.argv.slice(2));
  await step('jsii', { doing: 'building the packages', in: '.', run: ['npx', 'projen', 'package-all'] });
  const expected = await synthesizeExamples(typescript);

  const failures = [
    ...named('dotnet', typesWithoutDotNetSource().map(type => `has no source for ${type}`)),
    ...(await inLanes(languages, language => likeTypeScript(language, expected))).flat(),
    ...process.argv.length > 2 ? [] : await recipes(),
  ];
  failures.forEach(failure => process.stdout.write(`\n${failure}\n`));
  progress.say('bindings', failures.length === 0
    ? `${Object.keys(expected.templates).length} templates and ${expected.findings.length} findings are the same in ${languages.map(({ name }) => name).join(', ')}`
    : `${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** Installs, synthesizes and tests in one language; gives what went wrong. */
async function likeTypeScript(language: Language, expected: Examples): Promise<string[]> {
  try {
    await step(language.name, { doing: 'installing', in: '.', run: ['bash', '-e', '-c', guideOf(language.name).install] }, language.environment);
    const actual = await synthesizeExamples(language);
    for (const each of language.tests) {
      await step(language.name, each, language.environment);
    }
    progress.say(language.name, 'done');
    return named(language.name, [
      ...templateDifferences(expected.templates, actual.templates),
      ...findingDifferences(expected.findings, actual.findings),
      ...actual.findings.filter(({ where }) => !language.reportedPlace.test(where)).map(({ text, where }) => `reports at "${where}": ${text}`),
    ]);
  } catch (error) {
    progress.say(language.name, 'failed');
    return named(language.name, [error instanceof Error ? error.message : String(error)]);
  }
}

/** The commands of docs/trust.md, which need the programs of all languages. */
async function recipes(): Promise<string[]> {
  try {
    await step('recipes', { doing: 'making programs trust a CA', in: '.', run: ['npx', 'jest', '--config', 'test/recipes/jest.config.json'] });
    return [];
  } catch (error) {
    return named('recipes', [error instanceof Error ? error.message : String(error)]);
  }
}

async function synthesizeExamples(language: Language) {
  progress.say(language.name, 'synthesizing the examples');
  return examplesOf(language);
}

async function step(name: string, { doing, run, in: folder }: Step, environment?: Readonly<Record<string, string>>) {
  progress.say(name, doing);
  await succeed(run, folder, environment);
}

function named(name: string, failures: readonly string[]) {
  return failures.map(failure => `${name}: ${failure}`);
}

void main();
