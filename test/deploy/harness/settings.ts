/** What a run tells its stories, which jest runs in processes of their own. */
export interface RunSettings {
  readonly endpoint: string;
  /** The Python of the emulator's virtual environment. */
  readonly python: string;
  /** What this run has for itself. */
  readonly directory: string;
  /** The compiled library, apps and examples. */
  readonly library: string;
}

const VARIABLE = 'CDK_ACM_DEPLOY_RUN';

export function settingsAsEnvironment(settings: RunSettings): NodeJS.ProcessEnv {
  return { [VARIABLE]: JSON.stringify(settings) };
}

export function settingsFromEnvironment(): RunSettings {
  const settings = process.env[VARIABLE];
  if (!settings) {
    throw new Error('stories are run by "npm run test:deploy", which starts the emulator for them');
  }
  return JSON.parse(settings);
}
