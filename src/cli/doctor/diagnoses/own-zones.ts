import { hostedZoneDiagnoses } from './hosted-zone';
import { recordDiagnoses } from './record';
import type { Diagnosis } from '../diagnosis';
import type { NameFacts } from '../facts';

/** What is wrong with a hosted zone even if the validation record is meant for another one: the internet asks name servers of another zone. */
const CAUSES: readonly (string | undefined)[] = ['missing-delegation', 'other-delegation'];

/**
 * Whether the internet asks one of the hosted zones of the account that contain the name. The certificate names none of them, and its record can be at
 * another DNS provider, so that nothing is more than a possible cause.
 */
export function ownZonesDiagnoses(facts: NameFacts): Diagnosis[] {
  const { ownZones } = facts;
  if (!ownZones) return [];
  if (ownZones.notAsked !== undefined) {
    return [{ aspect: 'hosted-zone', verdict: 'not-asked', message: `the hosted zones of the account: not asked, as ${ownZones.notAsked}` }];
  }
  const found = ownZones.zones.flatMap((hostedZone) => hostedZoneDiagnoses({ ...facts, hostedZone }));
  const right = found.filter(({ verdict }) => verdict === 'right');
  if (right.length > 0 || recordDiagnoses(facts).some(({ verdict }) => verdict === 'right')) return right;
  return found.flatMap((diagnosis): Diagnosis[] => {
    if (diagnosis.verdict === 'not-asked') return [diagnosis];
    return CAUSES.includes(diagnosis.cause) ? [{ ...diagnosis, verdict: 'doubtful' }] : [];
  });
}
