import { printable } from '../names/printable';

/** Where a process writes to. */
export interface Streams {
  readonly out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  readonly err: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
}

// Shorter runs end before anyone looks.
const PATIENCE_IN_MS = 1000;
const PAUSE_IN_MS = 100;

/**
 * The one writer of the command line. What it writes besides results is one printable line each, whatever the names in a template contain.
 */
export class Terminal {
  private readonly began = Date.now();
  private steps = 0;
  private shownAt = 0;

  /**
   * @param streams standard output and standard error
   * @param colors whether results may have colours
   */
  constructor(private readonly streams: Streams, public readonly colors: boolean) {}

  /** Writes a result to standard output; its format has made every name in it printable. */
  public result(text: string): void {
    this.streams.out.write(text);
  }

  /** Writes a problem to standard error. */
  public problem(text: string): void {
    this.streams.err.write(`cdk-acm: ${printable(text)}\n`);
  }

  /** Shows the current step on a terminal, if the run takes long. */
  public progress(step: string): void {
    this.steps += 1;
    const now = Date.now();
    if (!this.streams.err.isTTY || now - this.began < PATIENCE_IN_MS || now - this.shownAt < PAUSE_IN_MS) return;
    this.shownAt = now;
    this.streams.err.write(`\r\u001b[K${this.steps}: ${printable(step)}`);
  }

  /** Removes the line of the current step. */
  public endProgress(): void {
    if (this.shownAt > 0) this.streams.err.write('\r\u001b[K');
  }
}
