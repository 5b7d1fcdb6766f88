/** What a request is signed with. It is sent to AWS or to `AWS_ENDPOINT_URL` only, and never printed. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;

  /** When they expire, in milliseconds since 1970. */
  readonly expires?: number;
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;
