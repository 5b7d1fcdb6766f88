import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the findings that the README shows are those of the miswired example', () => {
  const [, shown] = readme.match(/```text\n(cdk-acm::[^`]+)```/) ?? [];
  const findings = shown.trim().split('\n\n');
  expect(findings.length).toBeGreaterThan(1);

  const app = spawnSync(process.execPath, ['-r', 'ts-node/register/transpile-only', 'bin/miswired.ts'], {
    cwd: join(root, 'examples', 'typescript', 'miswired'),
    env: { ...process.env, CDK_OUTDIR: 'cdk.out' },
    encoding: 'utf8',
  });
  findings.forEach((finding) => expect(app.stderr).toContain(finding));
});
