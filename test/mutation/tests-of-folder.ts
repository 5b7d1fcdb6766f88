import { join } from 'path';
import { isFolder, testsOf } from './folders';

/**
 * All tests for the mutants of a folder in one file. Jest loads `expect` and itself again for each test file, which takes longer than the tests.
 */
const { MUTATED_FOLDER: folder = '' } = process.env;
const files = isFolder(folder) ? testsOf(folder) : [];

/** The handlers that jest-circus tells of each event. Jest has no setting that ends a test file with the first test that fails. */
type Handler = (event: { readonly name: string; readonly test?: { mode?: 'skip' } }) => void;
const handlers = (globalThis as unknown as Readonly<Record<symbol, Handler[]>>)[Symbol.for('EVENT_HANDLERS')];
let isNoticed = false;
handlers.push(({ name, test }) => {
  isNoticed ||= name === 'test_fn_failure';
  if (name === 'test_start' && test && isNoticed) test.mode = 'skip';
});

describe.each(files)('%s', (file) => {
  jest.requireActual(join(__dirname, '..', file));
});
