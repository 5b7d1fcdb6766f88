import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the findings that the README shows are those of the miswired example', () => {
  const [, shown] = readme.match(/```text\n(cdk-acm::[^`]+)```/) ?? [];
  const findings = shown.trim().split('\n\n');
  expect(findings.length).toBeGreaterThan(1);

  const app = spawnSync(process.execPath, ['-r', 'ts-node/register/transpile-only', 'bin/miswired.ts'], {
    cwd: join(root, 'examples', 'typescript', 'miswired'),
    env: { ...process.env, CDK_VALIDATION: undefined, CDK_OUTDIR: 'cdk.out' },
    encoding: 'utf8',
  });
  findings.forEach((finding) => expect(app.stderr).toContain(finding));
});

describe('the complete app of the README', () => {
  const folder = join(root, 'examples', 'typescript', 'first-app');

  // `tsx`: the documentation tools compile each block of `ts` alone, and this one imports the other
  test.each([['bin/app.ts', 'tsx'], ['lib/web-stack.ts', 'ts nofixture']])('%s is the file of the example', (file, language) => {
    const code = readFileSync(join(folder, file), 'utf8').replace(/^#!.*\n/, '');
    expect(readme).toContain(`\`${file}\`:\n\n\`\`\`${language}\n${code}\`\`\`\n`);
  });

  test('is synthesized once its zone is looked up, and has a certificate where each consumer reads it', () => {
    const account = '111111111111';
    const context = {
      [`availability-zones:account=${account}:region=ap-southeast-2`]: ['ap-southeast-2a', 'ap-southeast-2b'],
      [`hosted-zone:account=${account}:domainName=example.com:region=ap-southeast-2`]: { Id: '/hostedzone/Z0123456789ABCDEFGHIJ', Name: 'example.com.' },
    };
    const outdir = mkdtempSync(join(tmpdir(), 'first-app-'));
    const run = spawnSync(process.execPath, ['-r', 'ts-node/register', 'bin/app.ts'], {
      cwd: folder,
      env: {
        ...process.env,
        CDK_OUTDIR: outdir,
        CDK_DEFAULT_ACCOUNT: account,
        CDK_CONTEXT_JSON: JSON.stringify(context),
      },
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });

    const { missing, artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as Manifest;
    expect(missing).toBeUndefined();
    const regions = Object.values(artifacts).filter(({ properties }) => properties?.templateFile !== undefined
      && readFileSync(join(outdir, properties.templateFile), 'utf8').includes('AWS::CertificateManager::Certificate')).map(({ environment }) => environment);
    expect(regions.sort()).toEqual([`aws://${account}/ap-southeast-2`, `aws://${account}/us-east-1`]);
  });
});

interface Manifest {
  readonly missing?: unknown;
  readonly artifacts: Record<string, { readonly environment?: string; readonly properties?: { readonly templateFile?: string } }>;
}

test('the README is short', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
});
