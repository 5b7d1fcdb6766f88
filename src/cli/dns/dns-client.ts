import type { CaaRecord as NodeCaaRecord } from 'dns';
import { Resolver } from 'dns/promises';
import { failureOf, UNREADABLE, type Answer, type CaaRecord } from './answer';
import { answersUnchecked } from './unchecked';
import { normalizeDomainName } from '../../names/domain-name';
import { Turns } from '../turns';

/** How to ask. */
export interface DnsClientOptions {
  /**
   * The address of the resolver, such as `1.1.1.1` or `127.0.0.1:5353`.
   *
   * @default - the resolver of this machine
   */
  readonly resolver?: string;

  /** How long one question may take, in milliseconds, before it is asked once more. */
  readonly patience?: number;

  /**
   * The address to which questions for an authoritative server go, in place of its own address.
   *
   * @default - its own address, port 53
   */
  readonly authority?: (address: string) => string;
}

const PATIENCE_IN_MS = 2500;
const TRIES = 2;

/** After so many questions without any answer, the network is down. */
const DEAD_AFTER = 6;

/** How many questions are on their way at a time. */
const AT_A_TIME = 64;

/** How a resolver of Node is asked. */
type Question<T> = (resolver: Resolver, name: string) => Promise<T[]>;

/** Asks DNS, each question once. It never throws: an answer without records has a failure. */
export class DnsClient {
  /** The address of the resolver; undefined if this machine has none. */
  public readonly resolver?: string;
  private readonly resolvers = new Map<string, Resolver>();
  private readonly answers = new Map<string, Promise<Answer<unknown>>>();
  private readonly turns = new Turns(AT_A_TIME);
  private silent = 0;
  private heard = false;
  private stopped = false;

  constructor(private readonly options: DnsClientOptions = {}) {
    this.resolver = options.resolver ?? new Resolver().getServers()[0];
  }

  /** Whether no question was answered, although several were asked. */
  public get isDead(): boolean {
    return this.resolver === undefined || (!this.heard && this.silent >= DEAD_AFTER);
  }

  /** The names of the name servers of a zone, sorted; none if the name is no zone. */
  public async nameServers(name: string, at?: string): Promise<Answer> {
    const { records, failure } = await this.ask('NS', name, (resolver, asked) => resolver.resolveNs(asked), at);
    return { records: records.map(normalizeDomainName).sort(), failure };
  }

  /** The target of the CNAME record at a name. */
  public async cname(name: string, at?: string): Promise<Answer> {
    const { records, failure } = await this.ask('CNAME', name, (resolver, asked) => resolver.resolveCname(asked), at);
    return { records: records.map(normalizeDomainName), failure };
  }

  /** The IPv4 addresses of a name. */
  public async addresses(name: string): Promise<Answer> {
    return this.ask('A', name, (resolver, asked) => resolver.resolve4(asked));
  }

  /** The IPv6 addresses of a name. */
  public async addresses6(name: string): Promise<Answer> {
    return this.ask('AAAA', name, (resolver, asked) => resolver.resolve6(asked));
  }

  /** The texts at a name. */
  public async texts(name: string): Promise<Answer> {
    return this.ask('TXT', name, async (resolver, asked) => (await resolver.resolveTxt(asked)).map((parts) => parts.join('')));
  }

  /** The CAA records at a name, or at the target of its CNAME record. */
  public async caa(name: string): Promise<Answer<CaaRecord>> {
    return this.ask('CAA', name, async (resolver, asked) => (await resolver.resolveCaa(asked).catch(unreadable)).flatMap(caaRecords));
  }

  /** Whether the resolver answers for a name if it does not check DNSSEC; undefined if it stays silent. */
  public async answersUnchecked(name: string): Promise<boolean | undefined> {
    if (this.resolver === undefined || this.isDead || this.stopped) return undefined;
    return answersUnchecked(name, this.resolver, this.options.patience ?? PATIENCE_IN_MS);
  }

  /** Ends all questions that are on their way, as if they were not answered. */
  public stop(): void {
    this.stopped = true;
    this.resolvers.forEach((resolver) => resolver.cancel());
  }

  /** Forgets the answers, so that the next question is asked again. */
  public forget(): void {
    this.answers.clear();
  }

  private async ask<T>(type: string, name: string, question: Question<T>, at?: string): Promise<Answer<T>> {
    const server = at === undefined ? this.resolver : this.options.authority?.(at) ?? at;
    if (server === undefined) return { records: [], failure: 'silence' };
    const key = `${server} ${type} ${name}`;
    const known = this.answers.get(key) as Promise<Answer<T>> | undefined;
    const answer = known ?? this.turns.take(async () => this.askOnce(server, name, question, at === undefined));
    this.answers.set(key, answer);
    return answer;
  }

  private async askOnce<T>(server: string, name: string, question: Question<T>, counts: boolean): Promise<Answer<T>> {
    if (this.isDead || this.stopped) return { records: [], failure: 'silence' };
    try {
      const records = await question(this.resolverAt(server), name);
      this.heard ||= counts;
      return records.length > 0 ? { records } : { records, failure: 'no-data' };
    } catch (error) {
      const failure = failureOf((error as NodeJS.ErrnoException).code);
      if (counts && failure === 'silence') this.silent += 1;
      this.heard ||= counts && failure !== 'silence';
      return { records: [], failure };
    }
  }

  private resolverAt(server: string): Resolver {
    const known = this.resolvers.get(server);
    if (known) return known;
    const resolver = new Resolver({ timeout: this.options.patience ?? PATIENCE_IN_MS, tries: TRIES });
    resolver.setServers([server]);
    this.resolvers.set(server, resolver);
    return resolver;
  }
}

/** Node refuses a whole answer if a CAA record in it has no value, such as `issue ""`: the same as `issue ";"`. */
function unreadable(error: NodeJS.ErrnoException): never {
  if (error.code === 'EBADRESP') error.code = UNREADABLE;
  throw error;
}

/** A record as Node has it: an object with the tag as a key, and in newer versions of Node the type of the record. No tag of CAA is called `type`. */
function caaRecords({ critical, ...tags }: NodeCaaRecord): CaaRecord[] {
  return Object.entries(tags).filter(([tag]) => tag !== 'type').map(([tag, value]) => ({ critical: critical !== 0, tag: tag.toLowerCase(), value: String(value) }));
}
