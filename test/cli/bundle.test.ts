import { spawn, spawnSync } from 'child_process';
import { once } from 'events';
import { cpSync } from 'fs';
import { createServer } from 'http';
import type { AddressInfo } from 'net';
import { join } from 'path';
import { text } from 'stream/consumers';
import { directoryWith, distribution, SYDNEY_ARN } from './files';
import { templatesOf } from '../checks/rules/fixture-templates';
import { FIXTURES } from '../checks/rules/fixtures';

const ROOT = join(__dirname, '..', '..');

/** The command as it is published, in a directory where nothing else is installed. */
function published(files: Readonly<Record<string, unknown>>) {
  const directory = directoryWith({ ...files, 'package.json': { version: '1.2.3' } });
  ['cli', 'compiled'].forEach((folder) => cpSync(join(ROOT, 'lib', folder), join(directory, 'lib', folder), { recursive: true }));
  return (...argv: string[]) => spawnSync(process.execPath, ['lib/cli/cdk-acm.js', ...argv], {
    cwd: directory, encoding: 'utf8', env: { PATH: process.env.PATH }, maxBuffer: 100_000_000,
  });
}

test('the command of the package runs with nothing else installed', () => {
  const run = published({ 'site.json': { Resources: { Site: distribution(SYDNEY_ARN) } } });
  expect(run('--version')).toMatchObject({ status: 0, stdout: '1.2.3\n', stderr: '' });
  expect(run('check', 'site.json')).toMatchObject({ status: 1, stdout: expect.stringContaining('error cdk-acm::certificate-region at site.json:1\n'), stderr: '' });
  expect(run('check', 'nowhere')).toMatchObject({ status: 2, stdout: '' });
  expect(run('doctor', 'x..y')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('"x..y" is neither a file nor a domain name') });
});

test('only what asks the network is loaded for it', () => {
  const directory = directoryWith({ 'site.json': { Resources: { Site: distribution(SYDNEY_ARN) } } });
  const parts = (...argv: string[]) => {
    const script = `
      process.argv = [process.execPath, 'cdk-acm', ...${JSON.stringify([...argv, join(directory, 'site.json')])}];
      require(${JSON.stringify(join(ROOT, 'lib', 'cli', 'cdk-acm.js'))});
      setTimeout(() => process.stdout.write('files: ' + Object.keys(require.cache).length), 100);`;
    return Number(/files: (\d+)/.exec(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout)?.[1]);
  };
  expect(parts('check')).toBe(parts('map'));
  expect(parts('check', '--live')).toBe(parts('check') + 2);
  expect(parts('doctor')).toBe(parts('check') + 2);
});

test.each(Object.entries(FIXTURES))('the command of the package says %s of templates that no CDK made', (rule, fixtures) => {
  const wrong = fixtures.find(({ verdict }) => verdict === 'fail')!;
  const policy = (wrong.allowedDomains ?? []).flatMap((name) => ['--allowed-domain', name]);
  // a rule that applies on request needs a severity
  const requested = rule === 'expiry-alarm' ? ['--severity', `${rule}=warning`] : [];
  const { stdout, stderr, status } = published({})('check', templatesOf(wrong), '--strict', ...policy, ...requested);
  expect([...stdout.matchAll(/^(?:error|warning) cdk-acm::([\w-]+) at /gm)].map(([, id]) => id)).toEqual([rule]);
  expect(stderr).toBe('');
  expect(status).toBe(1);
});

test('Ctrl-C ends the process while AWS does not answer', async () => {
  let questions = 0;
  const aws = createServer(() => {
    questions += 1;
    command.kill('SIGINT');
  }).listen(0, '127.0.0.1');
  await once(aws, 'listening');
  const command = spawn(process.execPath, [join(ROOT, 'lib', 'cli', 'cdk-acm.js'), 'doctor', 'www.example.com', '--region', 'eu-west-1', '--resolver', '127.0.0.1:9'], {
    env: { AWS_ENDPOINT_URL: `http://127.0.0.1:${(aws.address() as AddressInfo).port}`, AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[exitCode], stderr] = await Promise.all([once(command, 'exit'), text(command.stderr!)]);
  aws.closeAllConnections();
  aws.close();
  // a question without an answer is asked once more, after five seconds
  expect({ exitCode, stderr, questions }).toEqual({ exitCode: 130, stderr: 'cdk-acm: interrupted: looked at 0 of 1\n', questions: 1 });
});

test('a report that cannot be written is not taken for one without findings', () => {
  const command = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(ROOT, 'lib', 'cli', 'cdk-acm.js'))} --help > /dev/full`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect(stderr).toMatch(/^cdk-acm: what was found cannot be written: ENOSPC.*\n$/);
  expect(status).toBe(2);
});

test('a report that is larger than a pipe arrives whole', () => {
  const run = published({ 'site.json': { Resources: Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`Site${index}`, distribution(SYDNEY_ARN)])) } });
  const { stdout, status } = run('check', 'site.json', '--format', 'json');
  expect(status).toBe(1);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout).findings.filter(({ rule }: { rule: string }) => rule === 'cdk-acm::certificate-region')).toHaveLength(2000);
});

test('it is given with the licences of what is in it', () => {
  const { stdout } = spawnSync('grep', ['-c', 'Permission', join(ROOT, 'lib', 'cli', 'cdk-acm.js')], { encoding: 'utf8' });
  expect(Number(stdout)).toBeGreaterThanOrEqual(5);
});
