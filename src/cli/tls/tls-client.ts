import { setMaxListeners } from 'events';
import { handshake, type Handshake } from '../../tls/handshake';
import { Turns } from '../turns';

/** How to connect. */
export interface TlsClientOptions {
  /** How long one handshake may take, in milliseconds. */
  readonly patience?: number;

  /**
   * The CAs to trust, as PEM.
   *
   * @default - the public CAs that Node.js knows, and those of NODE_EXTRA_CA_CERTS
   */
  readonly ca?: readonly string[];
}

const PATIENCE_IN_MS = 5000;

/** How many connections are open at a time. */
const AT_A_TIME = 16;

/** Looks at the certificates that servers send. */
export class TlsClient {
  private readonly turns = new Turns(AT_A_TIME);
  private readonly stopping = new AbortController();

  constructor(private readonly options: TlsClientOptions = {}) {
    // each open connection listens
    setMaxListeners(AT_A_TIME + 1, this.stopping.signal);
  }

  /** Connects to an address and asks for the certificate of a name, or without a name for the one that the server sends by itself. */
  public async handshake(address: string, port: number, name?: string): Promise<Handshake> {
    const { patience = PATIENCE_IN_MS, ca } = this.options;
    return this.turns.take(async () => handshake({ address, port, name, patience, ca, signal: this.stopping.signal }));
  }

  /** Ends all connections. */
  public stop(): void {
    this.stopping.abort();
  }
}
