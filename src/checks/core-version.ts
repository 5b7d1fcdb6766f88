import { version } from 'aws-cdk-lib/package.json';

/**
 * Whether core takes an acknowledgement for the construct that it is made at, and those below. Up to 2.270 it took it for the whole app.
 */
export function coreScopesAcknowledgements(): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major > 2 || minor >= 271;
}
