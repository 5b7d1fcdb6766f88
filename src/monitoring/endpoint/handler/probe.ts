import { judge, worstOf } from './judgement';
import { look, type Look, type Patience } from './look';
import { PROBLEMS } from './metric-names';
import { publish } from './metrics';
import { endpointOf, type ProbeEvent } from './probe-event';
import { trustedBy } from './trust';
import { log } from '../../../handler/custom-resource/log';

/** Looks at an endpoint, writes what each of its servers sends into the log, and the worst of it into the metrics. */
export async function probe(event: Partial<ProbeEvent> | null | undefined, patience: Patience): Promise<void> {
  const endpoint = endpointOf(event);
  const looks = await look(endpoint, patience, await trustedBy(endpoint.TrustParameter));
  const judged = looks.map((each) => ({ ...each, ...judge(each, endpoint.DomainName, Date.now()) }));
  judged.forEach(({ address, days, handshake, problem }) => {
    log({ endpoint: endpoint.Endpoint, address, problem: PROBLEMS[problem], days, ...detailsOf(handshake) });
  });
  await publish(endpoint.Endpoint, worstOf(judged));
}

function detailsOf(handshake: Look['handshake']): object {
  if (handshake.outcome !== 'served') return handshake;
  const { names, issuer, end, chainError } = handshake.certificate;
  return { names, issuer, validTo: new Date(end).toISOString(), chainError };
}
