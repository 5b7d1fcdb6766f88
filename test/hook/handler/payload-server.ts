import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves payloads, as S3 does for CloudFormation. */
export class PayloadServer {
  public static async start(): Promise<PayloadServer> {
    const contents = new Map<string, string>();
    const server = createServer(({ url = '' }, response) => {
      const content = contents.get(url);
      response.writeHead(content === undefined ? 403 : 200).end(content);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new PayloadServer(server, contents);
  }

  private constructor(private readonly server: Server, private readonly contents: Map<string, string>) {}

  /** The URL of a payload. */
  public urlOf(content: unknown): string {
    const path = `/${this.contents.size}?X-Amz-Signature=0`;
    this.contents.set(path, typeof content === 'string' ? content : JSON.stringify(content));
    return this.base + path;
  }

  /** The URL of a payload that is not there any more. */
  public get expired(): string {
    return `${this.base}/expired`;
  }

  public async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }

  private get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}
