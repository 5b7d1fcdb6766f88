import { createHash } from 'crypto';
import { join } from 'path';
import { CdkApp } from './cdk-app';
import { Cloud } from './cloud';
import { settingsFromEnvironment } from './settings';

export const HOME_REGION = 'eu-west-1';
export const CLOUDFRONT_REGION = 'us-east-1';

/** A story has an app and, in the emulator, a bootstrapped account for itself. */
export interface Story {
  readonly app: CdkApp;
  readonly cloud: Cloud;
}

/** Each name has an account, so that stories may run at the same time and none has to tidy up for the next. */
export async function setUp(name: string, appFile: string, regions = [CLOUDFRONT_REGION, HOME_REGION]): Promise<Story> {
  const { endpoint, library, directory } = settingsFromEnvironment();
  const account = accountFor(name);
  const app = new CdkApp({ name, file: join(library, appFile), account, region: HOME_REGION, endpoint, directory: join(directory, 'stories', account) });
  await app.bootstrap(...regions);
  return { app, cloud: new Cloud(account, endpoint) };
}

function accountFor(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  return String(100_000_000_000 + digest.readUIntBE(0, 6) % 900_000_000_000);
}
