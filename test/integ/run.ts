import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const CDK = join(__dirname, '..', '..', 'node_modules', '.bin', 'cdk');
const APP = `node -r ts-node/register/transpile-only ${join(__dirname, 'integ.served-over-tls.ts')}`;

/** `npm run test:integ`: deploys, asserts, adds a name to the certificate in use, deploys and asserts again, destroys. */
function main(): number {
  const directory = mkdtempSync(join(tmpdir(), 'cdk-acm-integ-'));
  const failed = ['', 'cdk-acm-integ-added'].flatMap(added => failedAssertions(directory, added));
  failed.forEach(name => console.error(`failed: ${name}`));
  if (failed.length > 0) {
    console.error('the stacks are left as they are; to delete them: npm run test:integ -- --destroy');
    return 1;
  }
  rmSync(directory, { recursive: true, force: true });
  return destroy();
}

/** Deploys with a name added to the certificate; the assertions are custom resources, whose outputs say how they went. */
function failedAssertions(directory: string, added: string): string[] {
  const outputs = join(directory, 'outputs.json');
  const args = ['--require-approval', 'never', '--concurrency', '4', '--outputs-file', outputs];
  if (cdk('deploy', args, added) !== 0) {
    return [`cdk deploy${added && ` with the name "${added}" added`}`];
  }
  const byStack: Record<string, Record<string, string>> = JSON.parse(readFileSync(outputs, 'utf8'));
  return Object.values(byStack).flatMap(Object.entries)
    .filter(([name, value]) => name.startsWith('AssertionResults') && JSON.parse(value).status !== 'success')
    .map(([name, value]) => `${name}: ${value}`);
}

function destroy(): number {
  return cdk('destroy', ['--force'], '');
}

function cdk(command: string, args: string[], added: string): number {
  const env = { ...process.env, CDK_ACM_INTEG_ADDED: added };
  return spawnSync(CDK, [command, '**', '--app', APP, '--no-notices', ...args], { env, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = process.argv.includes('--destroy') ? destroy() : main();
