import type { Interruption } from './interruption';
import type { Result } from './subject';

const MILLISECONDS_OF_SECOND = 1000;
const SECONDS_OF_MINUTE = 60;

/** How to watch. */
export interface WatchOptions {
  /** Looks again at everything. */
  readonly look: () => Promise<readonly Result[]>;

  /** Told what has changed since the last look, in one line each. */
  readonly onChange: (line: string) => void;
  readonly interruption: Interruption;
  readonly minutes: number;

  /** Seconds from the end of a look to the next one. */
  readonly every: number;
}

/** Looks again and again, until there is nothing to wait for, the time is over, or the user interrupts. Returns what the last look showed. */
export async function watch({ look, onChange, interruption, minutes, every }: WatchOptions): Promise<readonly Result[]> {
  const until = Date.now() + minutes * SECONDS_OF_MINUTE * MILLISECONDS_OF_SECOND;
  let before: readonly string[] = [];
  for (;;) {
    const results = await look();
    const now = results.flatMap(openIn);
    now.filter((line) => !before.includes(line)).forEach(onChange);
    before = now;
    const pause = every * MILLISECONDS_OF_SECOND;
    if (results.every(isDone) || interruption.hasCome || Date.now() + pause > until) return results;
    await interruption.pause(pause);
    if (interruption.hasCome) return results;
  }
}

function openIn({ subject, diagnoses, status }: Result): string[] {
  return [
    ...status === undefined ? [] : [`${subject.title}: ${status}`],
    ...diagnoses.filter(({ verdict }) => verdict === 'wrong').map(({ message }) => `${subject.title}: ${message}`),
  ];
}

/** A certificate that ACM has issued, or never will; where ACM was not asked, a name for which nothing is wrong in DNS. */
function isDone({ diagnoses, status }: Result): boolean {
  if (status !== undefined) return status !== 'PENDING_VALIDATION';
  return diagnoses.filter(({ aspect }) => aspect !== 'endpoint')
    .every(({ verdict, aspect }) => verdict !== 'wrong' && verdict !== 'unanswered' && !(verdict === 'waiting' && aspect === 'certificate'));
}
