import { Refused } from '../../../handler/custom-resource/refused';

/** What the rule of an endpoint sends. */
export interface ProbeEvent {
  /** The name of the endpoint in metrics. */
  readonly Endpoint: string;

  /** The name that the server is asked for. */
  readonly DomainName: string;

  /** The host to connect to. */
  readonly Address: string;
  readonly Port: number;

  /** The SSM parameter with the CAs to trust in place of the public ones. */
  readonly TrustParameter?: string;
}

/** The endpoint of an event that a person may have written, such as the test event of the Lambda console. */
export function endpointOf(event: Partial<ProbeEvent> | null | undefined): ProbeEvent {
  const { DomainName, Port, Address, Endpoint, TrustParameter } = event ?? {};
  if (!DomainName) throw new Refused('the event has no DomainName: write {"DomainName": "www.example.com"}');
  const port = Number(Port ?? 443);
  return { DomainName, Port: port, Address: Address ?? DomainName, Endpoint: Endpoint ?? `${DomainName}:${port}`, TrustParameter };
}
