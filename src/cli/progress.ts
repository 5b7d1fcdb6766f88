// Shorter runs are over before anybody looks.
const PATIENCE_IN_MS = 1000;
const PAUSE_IN_MS = 100;

/**
 * One line that says what is being done, on a terminal only, and only when it takes long.
 */
export class Progress {
  private readonly began = Date.now();
  private count = 0;
  private told = 0;

  constructor(private readonly terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>) {}

  /** Says what is done now. */
  public step(what: string): void {
    this.count += 1;
    const now = Date.now();
    if (!this.terminal.isTTY || now - this.began < PATIENCE_IN_MS || now - this.told < PAUSE_IN_MS) return;
    this.told = now;
    this.terminal.write(`\r\u001b[K${this.count}: ${what}`);
  }

  /** Takes the line away. */
  public end(): void {
    if (this.told > 0) this.terminal.write('\r\u001b[K');
  }
}
