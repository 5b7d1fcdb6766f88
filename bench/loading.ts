import type { Loading } from './measures';
import { run } from './workplace';

const PROGRAM = `
const cdk = require('aws-cdk-lib');
const [what] = process.argv.slice(1);
if (what === 'checksInApp') new cdk.Stack(new cdk.App(), 'Stack');
const began = performance.now();
const library = require('cdk-acm');
if (what !== 'required') library.CertificateChecks;
process.stdout.write(String(performance.now() - began));
`;

/** One measurement of loading the library. */
export function measureLoading(): Loading {
  const [required, checks, checksInApp] = ['required', 'checks', 'checksInApp'].map((what) => Number(run(process.execPath, ['-e', PROGRAM, what])));
  return { required, checks, checksInApp };
}
