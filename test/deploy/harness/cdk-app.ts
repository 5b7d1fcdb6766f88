import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { Outcome, run } from './command';
import { say } from './progress';
import { ROOT } from './workplace';

const CDK = join(ROOT, 'node_modules', '.bin', 'cdk');

/** What `--all` is for an app without Stages. */
const EVERY_STACK = '**';

/** It takes seconds, on a busy machine minutes; one that takes this long hangs. */
const TIMEOUT_SECONDS = 600;

export interface CdkAppProps {
  /** Stands before each line of progress. */
  readonly name: string;
  /** The compiled app. */
  readonly file: string;
  /** The compiled command of the library. */
  readonly command: string;
  /**
   * Its cdk.json.
   *
   * @default - the app has none
   */
  readonly settings?: string;
  readonly account: string;
  readonly region: string;
  readonly endpoint: string;
  /**
   * The app's own: where the CLI runs, where the app is synthesized to, and where the CLI keeps what it remembers. The CLI reads and writes
   * `cdk.context.json` where it runs, so two apps that share a directory read each other's half-written file.
   */
  readonly directory: string;
}

export type Context = Record<string, string>;

/** An app in the hands of the real CDK CLI. */
export class CdkApp {
  /** The file with the CA that the commands trust besides the public ones. */
  private trusted?: string;

  constructor(private readonly props: CdkAppProps) {
    mkdirSync(props.directory, { recursive: true });
    if (props.settings) {
      copyFileSync(props.settings, join(props.directory, 'cdk.json'));
    }
  }

  /** Deploys the stacks, and those that they depend on. */
  public async deploy(context: Context = {}, stacks = EVERY_STACK): Promise<string> {
    return this.succeed('deploy', await this.tryDeploy(context, stacks));
  }

  public async tryDeploy(context: Context = {}, stacks = EVERY_STACK): Promise<Outcome> {
    return this.cdk('deploy', context, [stacks, '--require-approval', 'never', '--concurrency', '8']);
  }

  public async trySynth(context: Context = {}): Promise<Outcome> {
    return this.cdk('synth', context, ['--quiet']);
  }

  public async destroy(context: Context = {}, stacks = EVERY_STACK): Promise<string> {
    return this.succeed('destroy', await this.tryDestroy(context, stacks));
  }

  public async tryDestroy(context: Context = {}, stacks = EVERY_STACK): Promise<Outcome> {
    return this.cdk('destroy', context, [stacks, '--force']);
  }

  /** The keys of what the CLI has looked up for the app. */
  public contextKeys(): string[] {
    const file = join(this.props.directory, 'cdk.context.json');
    return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8'))) : [];
  }

  /** `cdk-acm`, the command of the library, where the CLI runs and with its credentials. */
  public async cdkAcm(...args: string[]): Promise<Outcome> {
    const { command, directory: cwd } = this.props;
    return run(process.execPath, [command, ...args], { cwd, env: this.environment(), timeoutSeconds: TIMEOUT_SECONDS });
  }

  /** Puts a template beside the app. */
  public writeTemplate(file: string, Resources: Readonly<Record<string, unknown>>): void {
    writeFileSync(join(this.props.directory, file), JSON.stringify({ Resources }));
  }

  /** Has the commands trust a CA, as a user does whose CA is not public. */
  public trust(pem: string): void {
    this.trusted = join(this.props.directory, 'trusted.pem');
    writeFileSync(this.trusted, pem);
  }

  public async bootstrap(...regions: string[]): Promise<string> {
    const environments = regions.map(region => `aws://${this.props.account}/${region}`);
    return this.succeed('bootstrap', await this.run('bootstrap', ['--app', '', ...environments]));
  }

  private async cdk(command: string, context: Context, args: string[]): Promise<Outcome> {
    const app = ['--app', `node ${JSON.stringify(this.props.file)}`, '--output', join(this.props.directory, 'cdk.out')];
    const settings = Object.entries(context).flatMap(([name, value]) => ['--context', `${name}=${value}`]);
    return this.run(command, [...app, ...settings, ...args]);
  }

  private async run(command: string, args: string[]): Promise<Outcome> {
    const started = Date.now();
    const outcome = await run(process.execPath, [CDK, command, '--no-notices', '--no-color', '--ci', ...args], {
      cwd: this.props.directory,
      env: this.environment(),
      timeoutSeconds: TIMEOUT_SECONDS,
    });
    say(`${this.props.name}: cdk ${command} ended with ${outcome.exitCode} after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return outcome;
  }

  private succeed(command: string, { exitCode, output }: Outcome): string {
    if (exitCode !== 0) {
      throw new Error(`cdk ${command} ended with ${exitCode}:\n${output}`);
    }
    return output;
  }

  private environment(): NodeJS.ProcessEnv {
    const { PATH, HOME } = process.env;
    return {
      PATH,
      HOME,
      ...(this.trusted && { NODE_EXTRA_CA_CERTS: this.trusted }),
      // The CLI remembers accounts by access key.
      CDK_HOME: join(this.props.directory, 'cdk-home'),
      CDK_DISABLE_VERSION_CHECK: '1',
      // CDK's own validation of templates takes longer than the deployment, which validates them too.
      CDK_VALIDATION: 'false',
      AWS_ENDPOINT_URL: this.props.endpoint,
      // Twelve digits as an access key are the account in the emulator.
      AWS_ACCESS_KEY_ID: this.props.account,
      AWS_SECRET_ACCESS_KEY: 'test',
      // Where stacks go that have no region of their own.
      AWS_REGION: this.props.region,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      // Banners are for those who choose the version of Node.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20',
    };
  }
}
