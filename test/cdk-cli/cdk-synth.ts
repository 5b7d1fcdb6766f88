import { execFile } from 'child_process';
import { symlinkSync } from 'fs';
import * as path from 'path';
import { directoryWith } from '../cli/files';

const CDK = require.resolve('aws-cdk/bin/cdk');
const ROOT = path.resolve(__dirname, '..', '..');

/** Runs `cdk synth` as a user would, in the folder of an app of its own. */
export async function cdkSynth(source: string, selection: string[]): Promise<{ exitCode: number; stderr: string }> {
  const app = directoryWith({ 'app.js': source });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(app, 'node_modules'));
  const args = [CDK, 'synth', ...selection, '--quiet', '--no-notices', '--app', 'node app.js'];
  const env = { ...process.env, CDK_VALIDATION: undefined, CI: '', AWS_EC2_METADATA_DISABLED: 'true', HOME: app };
  return new Promise((resolve) => execFile(process.execPath, args, { cwd: app, env }, (error, _, stderr) => {
    resolve({ exitCode: error ? Number(error.code) : 0, stderr });
  }));
}
