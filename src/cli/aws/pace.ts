/** Waits this long, in milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** How a program waits. */
export const sleep: Sleep = async (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many questions a service answers: so many at once, and then so many in each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keeps questions below a rate. */
export class Pace {
  /** When the next question of a full bucket is due. */
  private due = -Infinity;

  constructor(private readonly rate: Rate, private readonly wait: Sleep = sleep, private readonly now: () => number = Date.now) {}

  /** Waits for the turn of the next question. */
  public async turn(): Promise<void> {
    const { burst, perSecond } = this.rate;
    const gap = 1000 / perSecond;
    const now = this.now();
    this.due = Math.max(this.due, now - burst * gap) + gap;
    if (this.due > now) await this.wait(this.due - now);
  }
}

/** Does something with each item, with so many at a time. The results are in the order of the items. */
export async function eachAtOnce<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  const waiting = items.entries();
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  }));
  return results;
}
