import { createHash } from 'crypto';
import { join } from 'path';
import { CdkApp } from './cdk-app';
import { Cloud } from './cloud';
import { settingsFromEnvironment } from './settings';

export const CLOUDFRONT_REGION = 'us-east-1';

export interface StoryProps {
  /** The compiled app. */
  readonly app: string;
  /**
   * The app's cdk.json.
   *
   * @default - the app has none
   */
  readonly settings?: string;
  /** Where the app's stacks are that have no reason to be elsewhere. */
  readonly home: string;
  /**
   * The regions that are bootstrapped.
   *
   * @default - us-east-1 and home
   */
  readonly bootstrapped?: string[];
}

/** A story has an app and, in the emulator, an account for itself that is bootstrapped in some regions. */
export interface Story {
  readonly app: CdkApp;
  readonly cloud: Cloud;
}

/** Each name has an account, so that stories may run at the same time and none has to tidy up for the next. */
export async function setUp(name: string, props: StoryProps): Promise<Story> {
  const { endpoint, library, directory } = settingsFromEnvironment();
  const { home, settings } = props;
  const account = accountFor(name);
  const app = new CdkApp({
    name,
    file: join(library, props.app),
    command: join(library, 'src', 'cli', 'cdk-acm.js'),
    settings: settings && join(library, settings),
    directory: join(directory, 'stories', account),
    account,
    region: home,
    endpoint,
  });
  await app.bootstrap(...props.bootstrapped ?? [CLOUDFRONT_REGION, home]);
  return { app, cloud: new Cloud(account, home, endpoint) };
}

function accountFor(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  return String(100_000_000_000 + digest.readUIntBE(0, 6) % 900_000_000_000);
}
