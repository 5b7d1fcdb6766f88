import { execFile } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { appSource, MECHANISMS, SHAPES } from './apps';

const CDK = require.resolve('aws-cdk/bin/cdk');
const NODE_MODULES = path.resolve(__dirname, '..', '..', 'node_modules');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-acm-synth-'));
  fs.symlinkSync(NODE_MODULES, path.join(folder, 'node_modules'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs `cdk synth` as a user would, in the folder of the app. */
async function cdkSynth(source: string, selection: string[]): Promise<{ exitCode: number; stderr: string }> {
  const app = fs.mkdtempSync(path.join(folder, 'app-'));
  fs.writeFileSync(path.join(app, 'app.js'), source);
  const args = [CDK, 'synth', ...selection, '--quiet', '--no-notices', '--app', 'node app.js'];
  const env = { ...process.env, CI: '', AWS_EC2_METADATA_DISABLED: 'true', HOME: folder };
  return new Promise((resolve) => execFile(process.execPath, args, { cwd: app, env }, (error, _, stderr) => {
    resolve({ exitCode: error ? Number(error.code) : 0, stderr });
  }));
}

// "'**'" selects the stacks of Stages too, which the default selection leaves out.
const CASES = Object.keys(SHAPES).flatMap((shape) => Object.keys(MECHANISMS).flatMap((mechanism) =>
  [[], ['**']].map((selection) => [shape, mechanism, selection.join('') || 'nothing', selection] as const)));

test.concurrent.each(CASES)('%s with %s, selecting %s, exits with 1 and says what is wrong', async (shape, mechanism, _, selection) => {
  const { exitCode, stderr } = await cdkSynth(sourceOf(mechanism, shape, 'ap-southeast-2'), selection);
  expect(stderr).toContain('CloudFront reads this certificate from us-east-1');
  expect(stderr).toMatch(/cdk-acm::certificate-region at app\.js:\d+/);
  expect(exitCode).toBe(1);
}, 120_000);

test.concurrent.each(Object.keys(SHAPES))('%s whose certificate is right exits with 0', async (shape) => {
  const { exitCode, stderr } = await cdkSynth(sourceOf('CertificateChecks.apply', shape, 'us-east-1'), ['**']);
  expect(stderr).not.toContain('cdk-acm');
  expect(exitCode).toBe(0);
}, 120_000);

function sourceOf(mechanism: string, shape: string, region: string): string {
  return appSource(MECHANISMS[mechanism as keyof typeof MECHANISMS], SHAPES[shape as keyof typeof SHAPES], region);
}
