import { join } from 'path';
import { isFolder, testsOf } from './folders';

/**
 * All tests for the mutants of a folder in one file. Jest loads `expect` and itself again for each test file, which takes longer than the tests.
 */
const { MUTATED_FOLDER: folder = '' } = process.env;
const files = isFolder(folder) ? testsOf(folder) : [];
describe.each(files)('%s', (file) => {
  jest.requireActual(join(__dirname, '..', file));
});
