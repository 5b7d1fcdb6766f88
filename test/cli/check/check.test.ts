import { ASSEMBLY } from '../report/assembly';
import { run } from '../run';

describe('the exit code', () => {
  test.each([
    ['0 for warnings', ['--severity', 'certificate-region=warning'], 0],
    ['1 for warnings with --strict', ['--severity', 'certificate-region=warning', '--strict'], 1],
    ['1 for errors', [], 1],
    ['2 for an option that is not there', ['--nonsense'], 2],
  ])('is %s', (_, options, exitCode) => {
    expect(run('check', ASSEMBLY, ...options).exitCode).toBe(exitCode);
  });
});
