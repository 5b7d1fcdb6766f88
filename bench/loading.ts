import type { Loading } from './measures';
import { run } from './workplace';

const PROGRAM = `
const cdk = require('aws-cdk-lib');
const [withApp] = process.argv.slice(1);
if (withApp) new cdk.Stack(new cdk.App(), 'Stack');
const began = performance.now();
const library = require('cdk-acm');
if (withApp) library.CertificateChecks;
process.stdout.write(String(performance.now() - began));
`;

/** One measurement of loading the library. */
export function measureLoading(): Loading {
  return { required: Number(run(process.execPath, ['-e', PROGRAM])), checks: Number(run(process.execPath, ['-e', PROGRAM, 'app'])) };
}
