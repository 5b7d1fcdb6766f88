import type { CertificateStore } from './certificate-stores';

/**
 * The region in which a slot looks for its certificate: the one that its partition keeps for CloudFront, or that of the
 * resource which has the slot.
 */
export type RequiredRegion = 'cloudfront' | 'own';

/**
 * The key algorithms of ACM, in its own words.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export type KeyAlgorithm =
  | 'RSA_1024' | 'RSA_2048' | 'RSA_3072' | 'RSA_4096'
  | 'EC_prime256v1' | 'EC_secp384r1' | 'EC_secp521r1';

/**
 * Where a certificate in ACM comes from: issued by Amazon, by a CA of AWS Private CA, or imported. One that can be exported is
 * public or private as well, and serves wherever those do.
 */
export type Kind = 'public' | 'private' | 'imported';

/**
 * Whether AWS documents a fact for this very property, or it follows from what AWS documents elsewhere. What rests on an inferred
 * fact is a warning at most.
 */
export type Certainty = 'documented' | 'inferred';

/**
 * The only values that a service takes.
 */
export interface Allowed<T extends string> {
  /** The values. */
  readonly only: readonly T[];

  /** How sure it is that all others are refused. */
  readonly certainty: Certainty;
}

/**
 * A fact that depends on another property of the same resource, such as the endpoint type of a domain name.
 */
export interface ByProperty<T> {
  /** The property that decides; `[]` stands for the element of the list that the slot itself stands in. */
  readonly property: string;

  /** The fact for each value; for a value that is not listed it is unknown. */
  readonly values: Readonly<Record<string, T>>;

  /** The fact when the property is not there; without it, it is unknown. */
  readonly absent?: T;
}

/**
 * The names by which clients call a service.
 */
export interface ServedNames {
  /** The properties that have them. */
  readonly properties: readonly string[];

  /** How sure it is that the service, or each of its clients, refuses a certificate for other names. */
  readonly certainty: Certainty;
}

/**
 * A CloudFormation property that takes a certificate, or looks as if it did.
 */
export interface Slot {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The path of the property; `[]` stands for each element of a list. */
  readonly property: string;

  /**
   * The properties beside it that make it one, with their values; a `*` at the end of a value stands for any text. For lists of names
   * and values, and for certificates that another property puts to use.
   */
  readonly where?: Readonly<Record<string, string>>;

  /** What people call the service. */
  readonly service: string;

  /** The stores whose certificates it takes. */
  readonly takes: readonly CertificateStore[];

  /** Where an ACM certificate has to be; without it the slot takes none. */
  readonly region?: RequiredRegion | ByProperty<RequiredRegion>;

  /** The key algorithms that it takes of ACM certificates; without it, AWS does not say. */
  readonly keys?: Allowed<KeyAlgorithm> | ByProperty<Allowed<KeyAlgorithm>>;

  /** The kinds of ACM certificates that it takes; without it, AWS does not say. */
  readonly kinds?: Allowed<Kind>;

  /** The names by which clients call, all of which the certificate has to be for; without it, AWS asks for none or they stand elsewhere. */
  readonly names?: ServedNames;

  /** Whether another value replaces the resource; else it is updated in place. */
  readonly replaces: boolean;

  /** The AWS page that says so. */
  readonly source: string;
}
