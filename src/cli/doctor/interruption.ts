import { once } from 'events';
import { setTimeout } from 'timers/promises';

/** Whether the user has pressed Ctrl-C. A second time ends the process at once. */
export class Interruption {
  public hasCome = false;

  /** Resolves when it comes, or when nothing listens any more. */
  public readonly coming: Promise<void>;
  private readonly listening = new AbortController();

  constructor() {
    const { signal } = this.listening;
    this.coming = once(process, 'SIGINT', { signal }).then(() => {
      this.hasCome = true;
    }, () => undefined);
  }

  /** Stops listening. */
  public end(): void {
    this.listening.abort();
  }

  /** Waits, but not longer than until it comes. */
  public async pause(milliseconds: number): Promise<void> {
    const timer = new AbortController();
    await Promise.race([this.coming, setTimeout(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }
}
