import type { EndpointAddress } from './endpoint-address';
import type { Handshake } from '../../tls/handshake';
import type { Asked } from '../aws/asked';
import type { HostedZone } from '../aws/hosted-zones';
import type { Answer } from '../dns/answer';
import type { CaaOfName } from '../dns/caa-of-name';
import type { CnameChain } from '../dns/cname-chain';
import type { ZoneOfName } from '../dns/zone-of-name';

/** A CNAME record by which ACM validates a name. */
export interface ValidationRecord {
  /** In lower case, without the final dot. */
  readonly name: string;
  readonly value: string;
}

/** What was seen of one name. Members that are undefined were not asked. */
export interface NameFacts {
  readonly name: string;
  readonly zone: ZoneOfName;
  readonly caa: CaaOfName;

  /** What was seen of its validation record, if that is known. */
  readonly record?: RecordFacts;

  /** What Route 53 says of the hosted zone for its validation record, if that is known. */
  readonly hostedZone?: HostedZoneFacts;

  /** The hosted zones of the account for its validation record, if the certificate names none. */
  readonly ownZones?: OwnZonesFacts;
}

/** The public hosted zones of an account that contain a name. */
export interface OwnZonesFacts {
  /** Why Route 53 was not asked. */
  readonly notAsked?: string;

  /** The nearest: several if they have the same name. */
  readonly zones: readonly HostedZoneFacts[];
}

/** What Route 53 says of a hosted zone. */
export interface HostedZoneFacts {
  readonly id: string;
  readonly asked: Asked<HostedZone | undefined>;

  /** Whether one of its name servers has the address of one that the internet asks: servers can have several names. Undefined if an address is not known. */
  readonly sharesAddress?: boolean;
}

/** What was seen of a validation record. */
export interface RecordFacts {
  readonly expected: ValidationRecord;

  /** The CNAME records at its name. */
  readonly chain: CnameChain;

  /** Where the record is instead, with the name of its zone twice. */
  readonly doubled?: string;

  /** Whether the answer is that of a wildcard record. */
  readonly isWildcard: boolean;

  /** Whether its name has an address, as if the record was resolved on the server. */
  readonly hasAddress: boolean;

  /** Whether its value is a text, as in a TXT record. */
  readonly isText: boolean;

  /** What each name server of its zone says. */
  readonly servers: readonly ServerFacts[];
}

/** What one name server says of a validation record. */
export interface ServerFacts {
  readonly server: string;

  /** Whether it has the record; undefined if it did not answer. */
  readonly has?: boolean;
}

/** What DNS says of the name above one that a service serves. */
export interface ParentFacts {
  readonly name: string;
  readonly parent: string;
  readonly addresses: Pick<Answer, 'records' | 'failure'>;
}

/** What a server sends for a name. */
export interface EndpointFacts extends EndpointAddress {
  /** The name for which the server was asked. */
  readonly name: string;

  /** Whether DNS did not say which addresses the host has. */
  readonly isUnknown: boolean;

  /** What came from each address. */
  readonly answers: readonly ServerAnswer[];

  /** The time of the look, in milliseconds since 1970. */
  readonly now: number;
}

/** What one address answers. */
export interface ServerAnswer {
  readonly server: EndpointAddress;
  readonly handshake: Handshake;

  /** What it answers if it is not asked for a name; undefined if that was not asked. */
  readonly unnamed?: Handshake;
}

/** What ACM says of the certificate that a server should send. Members that are undefined are unknown. */
export interface ExpectedCertificate {
  /** Its serial number, as `comparableSerial` writes it. */
  readonly serial?: string;
  readonly isPrivate: boolean;

  /** How many days it is valid. */
  readonly days?: number;

  /** Whether the user has named the server that should send it. */
  readonly isServerGiven: boolean;
}
