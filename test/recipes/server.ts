import { once } from 'events';
import { createServer, type Server } from 'https';
import type { AddressInfo } from 'net';
import { authority, keyPem, leaf } from '../certificate/imported/handler/pki';

const ROOT = authority('Recipes Root');
const ISSUING = authority('Recipes Issuing', ROOT);
const SERVER = leaf(['localhost'], ISSUING);

/** The bundle of the server's CAs, and that of another CA. */
export const BUNDLE = ISSUING.certificate + ROOT.certificate;
export const OTHER_BUNDLE = authority('Other Root').certificate;

/** An HTTPS server whose certificate leads to the bundle, by the certificate of the issuing CA that it sends too. */
export class TlsServer {
  public static async start(): Promise<TlsServer> {
    const server = createServer({ cert: SERVER.certificate + ISSUING.certificate, key: keyPem(SERVER) }, (_, response) => response.end('hello\n'));
    // a client that does not trust the server ends the handshake
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TlsServer(server);
  }

  public readonly url: string;

  private constructor(private readonly server: Server) {
    this.url = `https://localhost:${(server.address() as AddressInfo).port}/`;
  }

  public stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
