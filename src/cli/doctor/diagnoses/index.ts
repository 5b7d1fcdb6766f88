import { caaDiagnoses } from './caa';
import { hostedZoneDiagnoses } from './hosted-zone';
import { ownZonesDiagnoses } from './own-zones';
import { recordDiagnoses } from './record';
import { zoneDiagnoses } from './zone';
import type { Diagnosis } from '../diagnosis';
import type { NameFacts } from '../facts';

/** All that can be said about a name from what was seen of it. */
export function diagnose(facts: NameFacts): Diagnosis[] {
  return [...zoneDiagnoses(facts), ...hostedZoneDiagnoses(facts), ...ownZonesDiagnoses(facts), ...caaDiagnoses(facts), ...recordDiagnoses(facts)];
}
