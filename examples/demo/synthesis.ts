import { spawn } from 'child_process';
import { join } from 'path';

export interface Synthesis {
  /** The folder of the cloud assembly. */
  readonly assembly: string;
  readonly exitCode: number | null;
  /** What the CDK CLI printed. */
  readonly output: string;
}

const cdkCli = require.resolve('aws-cdk/bin/cdk');

/** Synthesizes every stack of an app, those in Stages too, with the CDK CLI as its users do. */
export async function synthesize(app: string): Promise<Synthesis> {
  const assembly = join(app, 'cdk.out');
  const cdk = spawn(process.execPath, [cdkCli, 'synth', '**', '--quiet', '--no-notices', '--output', assembly], {
    cwd: app,
    env: { ...environmentWithoutAccount(), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  cdk.stdout.on('data', (chunk) => output += chunk);
  cdk.stderr.on('data', (chunk) => output += chunk);
  return new Promise((resolve, reject) => {
    cdk.on('error', reject);
    cdk.on('close', (exitCode) => resolve({ assembly, exitCode, output }));
  });
}

/** The examples look nothing up, so nobody's account is asked. */
function environmentWithoutAccount(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(others),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
