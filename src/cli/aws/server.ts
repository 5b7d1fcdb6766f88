import type { NotAskedError } from './asked';
import type { Failure, FailureKind } from './attempt';
import type { Service } from './endpoint';
import { Pace, type Rate } from './pace';

/**
 * How many questions a service answers, for each region of an account.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 */
const RATES: Readonly<Record<Service, Rate>> = {
  acm: { burst: 10, perSecond: 10 },
  route53: { burst: 5, perSecond: 5 },
  sts: { burst: 10, perSecond: 10 },
  cloudformation: { burst: 5, perSecond: 5 },
};

/** How often a question is asked. */
const ATTEMPTS: Readonly<Record<FailureKind, number>> = { 'refused': 1, 'no-credentials': 1, 'unreachable': 1, 'silent': 2, 'busy': 4 };

/** The failures after which the next question would fail too. */
const GIVEN_UP_AFTER: readonly FailureKind[] = ['no-credentials', 'silent', 'unreachable'];

/** How many questions in a row a server may be too busy for. */
const MOST_BUSY = 5;

/** One service in one region: how fast it is asked, and when it is not asked any more. */
export class Server {
  private readonly pace: Pace;
  private busy = 0;
  private givenUp?: NotAskedError;

  constructor(service: Service) {
    this.pace = new Pace(RATES[service]);
  }

  /** Waits for the turn of the next question. Throws the reason if the server has been given up. */
  public async turn(): Promise<void> {
    if (this.givenUp) throw this.givenUp;
    await this.pace.turn();
    // It may have been given up meanwhile.
    if (this.givenUp) throw this.givenUp;
  }

  /** Notes an answer. */
  public answered(): void {
    this.busy = 0;
  }

  /** Notes a failure. Throws its reason if the question is not to be repeated. */
  public failed({ kind, error }: Failure, attempt: number): void {
    if (attempt < ATTEMPTS[kind]) return;
    if (kind === 'busy') this.busy += 1;
    if (GIVEN_UP_AFTER.includes(kind) || this.busy >= MOST_BUSY) this.givenUp = error;
    throw error;
  }
}
