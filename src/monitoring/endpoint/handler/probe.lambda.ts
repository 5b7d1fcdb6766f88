import type { Patience } from './look';
import { probe } from './probe';
import type { ProbeEvent } from './probe-event';

/** Three attempts take less than a minute. */
const PATIENCE: Patience = { handshake: 10_000, pause: 5000, attempts: 3 };

/**
 * Looks at an endpoint when a rule says so. It reports what is wrong with the endpoint in metrics; an error is thrown only if it cannot look or report, and
 * Lambda then tries again.
 */
export async function handler(event: Partial<ProbeEvent> | null | undefined): Promise<void> {
  await probe(event, PATIENCE);
}
