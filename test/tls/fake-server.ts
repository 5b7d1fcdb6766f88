import { once } from 'events';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'net';
import { createSecureContext, createServer, type SecureContext, type TlsOptions } from 'tls';
import { keyPem, type Holder } from '../certificate/imported/handler/pki';

/** A server on 127.0.0.1 with a certificate, or without TLS. */
export class FakeServer {
  /** A server that sends the certificate of a holder, with a chain. */
  public static async tls({ certificate, ...holder }: Holder, chain = '', options: TlsOptions = {}, port = 0): Promise<FakeServer> {
    const server = createServer({ cert: certificate + chain, key: keyPem({ ...holder }), ...options });
    server.on('tlsClientError', () => undefined);
    return FakeServer.listening(server, port);
  }

  /** A server that does something else with its connections. */
  public static async tcp(onConnection: (socket: Socket) => void): Promise<FakeServer> {
    return FakeServer.listening(createTcpServer(onConnection));
  }

  private static async listening(server: Server, port = 0): Promise<FakeServer> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new FakeServer(server);
  }

  /** How many connections were made. */
  public connections = 0;

  /** How many of the first connections it breaks. */
  public broken = 0;

  /** How many are open. */
  private readonly sockets = new Set<Socket>();

  public readonly port: number;

  private constructor(private readonly server: Server) {
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (socket: Socket) => {
      this.connections += 1;
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      if (this.connections <= this.broken) socket.destroy();
    });
  }

  public get open(): number {
    return this.sockets.size;
  }

  public async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((done) => this.server.close(done));
  }
}

/** A clock for tests in which only the timeouts of the client stand still. */
export const FAKE_TIMEOUTS: Parameters<typeof jest.useFakeTimers>[0] = {
  doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'],
};

/** Says nothing to a client until the time of the client, which is fake, is over. */
export function untilTimeIsOver(socket: Socket): void {
  // a client that has sent something knows that it is connected
  socket.once('data', () => jest.runAllTimers());
}

/** What a server does with the name that a client asks for: it sends the certificate of the holder of that name, or refuses. */
export function byName(holders: Readonly<Record<string, Holder>>): NonNullable<TlsOptions['SNICallback']> {
  return (name, done) => {
    const holder = Object.hasOwn(holders, name) ? holders[name] : undefined;
    if (holder) return done(null, contextOf(holder));
    return done(new Error('no certificate for this name'));
  };
}

function contextOf(holder: Holder): SecureContext {
  return createSecureContext({ cert: holder.certificate, key: keyPem(holder) });
}
