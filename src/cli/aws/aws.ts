import { NotAskedError } from './asked';
import { attemptToAsk } from './attempt';
import { findCredentials, withoutCredentials, type Credentials, type Environment } from './credentials';
import { endpointOf } from './endpoint';
import { sleep } from './pace';
import type { Question } from './question';
import { Server } from './server';

/** How to ask. */
export interface AwsOptions {
  /** Where the credentials and the endpoints come from, such as `process.env`. */
  readonly environment: Environment;

  /** The profile of the AWS CLI whose credentials are used. */
  readonly profile?: string;

  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number;

  /** How long to wait before a question is repeated for the first time, in milliseconds. */
  readonly pause?: number;
}

/** Credentials that expire sooner than this, in milliseconds, are read again. */
const MARGIN = 60_000;

/**
 * The AWS account of the user, to which questions are put. Requests are signed, paced, repeated and given up here, and nothing is read before the
 * first question. A server that cannot be reached is not asked again, so that a run ends soon where there is no network.
 */
export class Aws {
  private readonly servers = new Map<string, Server>();
  private credentials?: Promise<Credentials>;

  constructor(private readonly options: AwsOptions) {}

  /** The body of the answer. Throws a `NotAskedError`: with the code if AWS answers with an error. */
  public async ask(question: Question): Promise<string> {
    const { environment, timeout = 5000, pause = 250 } = this.options;
    const endpoint = endpointOf(question.service, question.region, environment);
    const credentials = await this.currentCredentials();
    const server = this.serverOf(question, endpoint.region);
    for (let attempt = 1; ; attempt++) {
      await server.turn();
      const outcome = await attemptToAsk(question, endpoint, credentials, timeout);
      if (typeof outcome === 'string') {
        server.answered();
        return outcome;
      }
      const { message, code } = outcome.error;
      server.failed({ ...outcome, error: new NotAskedError(withoutCredentials(message, credentials), code) }, attempt);
      await sleep(pause * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
    }
  }

  private serverOf({ service }: Question, region: string): Server {
    const key = `${service} ${region}`;
    const server = this.servers.get(key) ?? new Server(service);
    this.servers.set(key, server);
    return server;
  }

  private async currentCredentials(): Promise<Credentials> {
    const { environment, profile } = this.options;
    const read = async () => findCredentials(environment, profile);
    this.credentials ??= read();
    const { expires = Infinity } = await this.credentials;
    if (expires - MARGIN < Date.now()) this.credentials = read();
    return this.credentials;
  }
}
