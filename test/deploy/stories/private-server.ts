import { once } from 'events';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import { createServer, Server, TlsOptions } from 'tls';
import { run } from '../harness/command';

/** A server of this machine with a certificate and its key, and how OpenSSL sees it. */
export class PrivateServer {
  public static async start(options: TlsOptions): Promise<PrivateServer> {
    const server = createServer(options, socket => socket.on('error', () => socket.destroy()).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PrivateServer(server);
  }

  private constructor(private readonly server: Server) {}

  /** What OpenSSL prints of a connection that trusts only this CA, for this name. */
  public async verifiedBy(ca: string, name: string): Promise<string> {
    const directory = mkdtempSync(join(tmpdir(), 'private-server-'));
    const file = join(directory, 'ca.pem');
    writeFileSync(file, ca);
    const { port } = this.server.address() as AddressInfo;
    const args = ['s_client', '-connect', `127.0.0.1:${port}`, '-servername', name, '-verify_hostname', name, '-verify_return_error', '-x509_strict', '-CAfile', file];
    const { output } = await run('openssl', args);
    rmSync(directory, { recursive: true });
    return output;
  }

  public async stop() {
    this.server.close();
    await once(this.server, 'close');
  }
}
