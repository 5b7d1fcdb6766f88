import { homedir } from 'os';
import { delimiter, join } from 'path';
import { Language } from './language';

const root = join(__dirname, '..', '..');
const pythonTests = 'test/bindings/python';
const requirements = [
  'requirements.txt',
  ...['global-web', 'miswired'].map(example => `../../../examples/python/${example}/requirements.txt`),
];
const virtualEnvironment = join(root, pythonTests, '.venv');

export const typescript: Language = {
  name: 'typescript',
  examples: 'examples/typescript',
  install: [],
  tests: [],
  reportedPlace: /\.ts:\d+$/,
};

const python: Language = {
  name: 'python',
  examples: 'examples/python',
  environment: { PATH: [join(virtualEnvironment, 'bin'), process.env.PATH].join(delimiter) },
  install: [
    { doing: 'making a virtual environment', in: pythonTests, run: ['python3', '-m', 'venv', '--clear', '.venv'] },
    { doing: 'installing the wheel', in: pythonTests, run: ['pip', 'install', '--quiet', ...requirements.flatMap(file => ['--requirement', file])] },
  ],
  tests: [{ doing: 'pytest', in: pythonTests, run: ['pytest', '--quiet'] }],
  reportedPlace: /\.py:\d+$/,
};

const java: Language = {
  name: 'java',
  examples: 'examples/java',
  install: [
    // Maven never looks again at a released version that it has: what was built before would be tested.
    { doing: 'forgetting the last build', in: '.', run: ['rm', '-rf', join(homedir(), '.m2/repository/io/github/cdk-acm')] },
  ],
  tests: [{ doing: 'JUnit', in: 'test/bindings/java', run: ['mvn', '--quiet', '--batch-mode', 'test'] }],
  reportedPlace: /\.java:\d+$/,
};

const go: Language = {
  name: 'go',
  examples: 'examples/go',
  install: [],
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
