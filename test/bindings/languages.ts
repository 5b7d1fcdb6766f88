import { delimiter, join } from 'path';
import { Language } from './language';

const root = join(__dirname, '..', '..');

export const typescript: Language = {
  name: 'typescript',
  tests: [],
  reportedPlace: /\.ts:\d+$/,
};

const python: Language = {
  name: 'python',
  // What activating the virtual environment of the guide does.
  environment: { PATH: [join(root, '.venv', 'bin'), process.env.PATH].join(delimiter) },
  tests: [
    { doing: 'installing pytest', in: 'test/bindings/python', run: ['pip', 'install', '--quiet', '--requirement', 'requirements.txt'] },
    { doing: 'pytest', in: 'test/bindings/python', run: ['pytest', '--quiet'] },
  ],
  reportedPlace: /\.py:\d+$/,
};

const java: Language = {
  name: 'java',
  tests: [{ doing: 'JUnit', in: 'test/bindings/java', run: ['mvn', '--quiet', '--batch-mode', 'test'] }],
  reportedPlace: /\.java:\d+$/,
};

const go: Language = {
  name: 'go',
  tests: [{ doing: 'go test', in: 'test/bindings/go', run: ['go', 'test', './...'] }],
  // The Go runtime of jsii tells no stack traces.
  reportedPlace: /^[\w/-]+$/,
};

const all = [java, go, python];

/** The languages with these names; without names, all of them. */
export function languagesNamed(names: readonly string[]): readonly Language[] {
  const unknown = names.find(name => !all.some(language => language.name === name));
  if (unknown !== undefined) {
    throw new Error(`there are no tests for "${unknown}": the languages are ${all.map(({ name }) => name).join(', ')}`);
  }
  return all.filter(({ name }) => names.length === 0 || names.includes(name));
}
