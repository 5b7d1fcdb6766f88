import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory with a command `aws`, which writes its arguments to a file. */
export function awsCommand(script: string) {
  const directory = mkdtempSync(join(tmpdir(), 'cdk-acm-aws-'));
  writeFileSync(join(directory, 'aws'), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${directory}/arguments\n${script}\n`);
  chmodSync(join(directory, 'aws'), 0o755);
  const calls = () => readFileSync(join(directory, 'arguments'), 'utf8').trim().split('\n');
  return { environment: { PATH: `${directory}:/usr/bin:/bin` }, calls };
}

/** A script that prints credentials. */
export const exported = (more: object = {}) => `echo '${JSON.stringify({ Version: 1, AccessKeyId: 'ASIAEXPORTEDEXPORTED', SecretAccessKey: 'exported-secret', ...more })}'`;
