const PAUSE_MILLISECONDS = 100;

/** What was seen: how often nothing was wrong, and all that was. */
export interface Seen {
  readonly good: number;
  readonly problems: readonly string[];
}

/** Looks again and again while other steps are taken. */
export class Meanwhile {
  private good = 0;
  private readonly problems: string[] = [];
  private stopped = false;
  private readonly looking: Promise<void>;

  /** @param look returns what is wrong, or undefined */
  constructor(private readonly look: () => Promise<string | undefined>) {
    this.looking = this.repeat();
  }

  public async stop(): Promise<Seen> {
    this.stopped = true;
    await this.looking;
    return { good: this.good, problems: this.problems };
  }

  private async repeat() {
    while (!this.stopped) {
      const problem = await this.look().catch((error) => `${error}`);
      if (problem === undefined) this.good += 1;
      else this.problems.push(`${new Date().toISOString()} ${problem}`);
      await new Promise(resolve => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}
