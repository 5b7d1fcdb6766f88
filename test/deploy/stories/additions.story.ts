import { join } from 'path';
import { runWell } from '../harness/command';
import { settingsFromEnvironment } from '../harness/settings';
import { EMULATOR } from '../harness/workplace';

describe('what the launcher adds to the emulator', () => {
  const { python, directory } = settingsFromEnvironment();
  const options = { cwd: EMULATOR, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } };

  test('it does what the AWS pages say that it cites', async () => {
    await runWell(python, ['-m', 'pytest', '--basetemp', join(directory, 'pytest')], options);
  });

  test('its types hold', async () => {
    await runWell(python, ['-m', 'mypy', '--cache-dir', join(directory, 'mypy')], options);
  });
});
