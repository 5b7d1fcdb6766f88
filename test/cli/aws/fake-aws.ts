import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the fake AWS sees it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;

  /** What is asked, such as `acm:DescribeCertificate`. */
  readonly action: string;

  /** The region for which it is signed. */
  readonly region: string;
}

/** An answer: XML or JSON with status 200, an error of AWS by its code, or anything. */
export type FakeAnswer = string | object | FakeError | ((response: ServerResponse) => void);

/** An error with which the fake AWS answers. */
export class FakeError {
  constructor(public readonly code: string, public readonly message: string = 'no', public readonly status: number = 400) {}
}

/** An AWS on 127.0.0.1 that answers what a test says, and remembers what it is asked. */
export class FakeAws {
  public static async start(): Promise<FakeAws> {
    const fake = new FakeAws();
    await new Promise<void>((done) => fake.server.listen(0, '127.0.0.1', done));
    return fake;
  }

  public readonly seen: SeenRequest[] = [];

  private readonly server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; }).on('end', () => {
      const { method = '', url = '', headers } = request;
      const [, region = '', service = ''] = /Credential=[^/]+\/\d+\/([\w-]+)\/([\w-]+)\//.exec(String(headers.authorization)) ?? [];
      const target = headers['x-amz-target'];
      const name = typeof target === 'string' ? target.split('.')[1] : new URLSearchParams(body).get('Action') ?? url.split('?')[0].replace('/2013-04-01/', '');
      const seen = { method, path: url, headers, body, region, action: `${service}:${name}` };
      this.seen.push(seen);
      reply(this.answer(seen), response, service);
    });
  });

  /** What is answered to a request. */
  public answer: (request: SeenRequest) => FakeAnswer = () => new FakeError('InvalidAction');

  public get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The variables with which it is asked. */
  public get environment() {
    return { AWS_ENDPOINT_URL: this.url, AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'a-secret-that-nobody-may-see' };
  }

  public async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

function reply(answer: FakeAnswer, response: ServerResponse, service: string): void {
  if (typeof answer === 'function') return answer(response);
  if (typeof answer === 'string') {
    response.end(answer);
  } else if (!(answer instanceof FakeError)) {
    response.end(JSON.stringify(answer));
  } else if (service === 'acm') {
    response.writeHead(answer.status).end(JSON.stringify({ __type: answer.code, message: answer.message }));
  } else {
    response.writeHead(answer.status).end(`<ErrorResponse><Error><Code>${answer.code}</Code><Message>${answer.message}</Message></Error></ErrorResponse>`);
  }
}

/** What STS answers. */
export function callerIdentity(account: string): string {
  return `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::${account}:user/x</Arn><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
}

/** What Route 53 answers about a zone. */
export function hostedZoneAnswer(id: string, name: string, nameServers: readonly string[], isPrivate = false): string {
  return '<?xml version="1.0"?><GetHostedZoneResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">'
    + `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name}.</Name><CallerReference>1</CallerReference>`
    + `<Config><Comment>a &lt; b</Comment><PrivateZone>${isPrivate}</PrivateZone></Config><ResourceRecordSetCount>4</ResourceRecordSetCount></HostedZone>`
    + `<DelegationSet><NameServers>${nameServers.map((server) => `<NameServer>${server}</NameServer>`).join('')}</NameServers></DelegationSet></GetHostedZoneResponse>`;
}
