import { mkdirSync, writeFileSync } from 'fs';
import { dirname } from 'path';
import { HOOK_CODE, hookCode } from './hook-code';

hookCode().then((code) => {
  mkdirSync(dirname(HOOK_CODE), { recursive: true });
  writeFileSync(HOOK_CODE, `${code}\n`);
}).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
