import { X509Certificate } from 'node:crypto';
import {
  ACMClient, type CertificateDetail, type ImportCertificateCommandInput, type ListCertificatesCommandInput, type Tag,
} from '@aws-sdk/client-acm';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { keyAlgorithmOf } from '../../../../src/certificate/imported/handler/key-algorithm';

// the version of Node.js is the choice of this project's maintainers
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

export const ACCOUNT = '111111111111';
export const SECRET = `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:partner-AbCdEf`;

interface Stored {
  readonly region: string;
  readonly tags: Map<string, string>;
  detail: CertificateDetail;
  createdAt: Date;
  type?: 'IMPORTED' | 'AMAZON_ISSUED';
}

interface Call {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly region: string;
}

interface Client {
  readonly config: { region: () => Promise<string> };
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: object;
}

/** ACM and Secrets Manager in place of those of the SDK. */
export class FakeAws {
  public readonly certificates = new Map<string, Stored>();
  public readonly calls: Call[] = [];
  public readonly answers: { url: string; body: Record<string, string> }[] = [];
  public readonly logs: string[] = [];

  /** What the secret has; an error is thrown. */
  public secret: { SecretString?: string; SecretBinary?: Uint8Array } | Error = {};

  /** The status with which CloudFormation answers. */
  public status = 200;

  private created = 0;

  private readonly failures = new Map<string, Error[]>();

  constructor() {
    const send = (client: Client, command: Command) => this.answer(client, command);
    for (const { prototype } of [ACMClient, SecretsManagerClient]) {
      jest.spyOn(prototype as unknown as { send: (command: never) => unknown }, 'send').mockImplementation(function (this: never, command) {
        return send(this, command);
      });
    }
    jest.spyOn(console, 'log').mockImplementation((line: string) => void this.logs.push(line));
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      this.answers.push({ url: String(url), body: JSON.parse(String(init?.body)) });
      return { ok: this.status === 200, status: this.status } as Response;
    });
  }

  /** Lets the next call of a command fail, or several. */
  public fail(command: string, ...names: string[]): void {
    this.failures.set(command, names.map((name) => Object.assign(new Error(`${name} of a test`), { name })));
  }

  public count(command: string): number {
    return this.calls.filter((call) => call.command === command).length;
  }

  /** A certificate that the handler has not imported. */
  public addForeign(region: string, type: Stored['type'] = 'IMPORTED'): string {
    const arn = this.newArn(region);
    const detail: CertificateDetail = { CertificateArn: arn, KeyAlgorithm: 'EC_prime256v1', Serial: '00:01', NotAfter: new Date() };
    this.certificates.set(arn, { region, tags: new Map([['owner', 'somebody']]), detail, createdAt: new Date(), type });
    return arn;
  }

  private async answer(client: Client, { constructor: { name }, input }: Command) {
    const call = { command: name.replace(/Command$/, ''), input: input as Record<string, unknown>, region: await client.config.region() };
    this.calls.push(call);
    const failure = this.failures.get(call.command)?.shift();
    if (failure) throw failure;
    return (this as unknown as Record<string, (call: Call) => unknown>)[`on${call.command}`](call);
  }

  protected onGetSecretValue({ input, region }: Call): object {
    expect(input).toEqual({ SecretId: SECRET, VersionStage: 'AWSCURRENT' });
    expect(region).toBe('eu-west-1');
    if (this.secret instanceof Error) throw this.secret;
    return this.secret;
  }

  protected onImportCertificate({ input, region }: Call): object {
    const { Certificate, PrivateKey, CertificateArn, Tags = [] } = input as unknown as ImportCertificateCommandInput;
    const leaf = new X509Certificate(Buffer.from(Certificate!));
    expect(Buffer.from(PrivateKey!).toString()).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    if (CertificateArn && Tags.length > 0) throw new Error('ACM takes no tags on re-import');
    const arn = CertificateArn ?? this.newArn(region);
    const detail: CertificateDetail = {
      CertificateArn: arn,
      KeyAlgorithm: keyAlgorithmOf(leaf.publicKey)!.replace('RSA_', 'RSA-') as CertificateDetail['KeyAlgorithm'],
      Serial: leaf.serialNumber.toLowerCase().match(/../g)!.join(':'),
      NotAfter: new Date(leaf.validTo),
    };
    const stored = this.certificates.get(arn);
    if (stored) stored.detail = detail;
    else this.certificates.set(arn, { region, tags: new Map(), detail, createdAt: new Date(), type: 'IMPORTED' });
    this.onAddTagsToCertificate({ command: '', input: { CertificateArn: arn, Tags }, region });
    return { CertificateArn: arn };
  }

  protected onDescribeCertificate(call: Call): object {
    return { Certificate: this.found(call).detail };
  }

  protected onListTagsForCertificate(call: Call): object {
    const { tags } = this.found(call);
    return tags.size === 0 ? {} : { Tags: [...tags].map(([Key, Value]) => ({ Key, Value })) };
  }

  protected onAddTagsToCertificate(call: Call): object {
    const { tags } = this.found(call);
    (call.input.Tags as Tag[]).forEach(({ Key, Value }) => tags.set(Key!, Value!));
    return {};
  }

  protected onRemoveTagsFromCertificate(call: Call): object {
    const { tags } = this.found(call);
    (call.input.Tags as Tag[]).forEach(({ Key }) => tags.delete(Key!));
    return {};
  }

  /** Two certificates a page. */
  protected onListCertificates({ input, region }: Call): object {
    const { NextToken: start = '0', Includes } = input as ListCertificatesCommandInput;
    expect(Includes?.keyTypes).toHaveLength(7);
    const here = [...this.certificates].filter(([, stored]) => stored.region === region);
    if (here.length === 0) return {};
    const next = Number(start) + 2;
    const page = here.slice(Number(start), next);
    return {
      CertificateSummaryList: page.map(([CertificateArn, { createdAt: CreatedAt, type: Type }]) => ({ CertificateArn, CreatedAt, Type })),
      NextToken: next < here.length ? String(next) : undefined,
    };
  }

  protected onDeleteCertificate(call: Call): object {
    this.found(call);
    this.certificates.delete(call.input.CertificateArn as string);
    return {};
  }

  private found({ input, region }: Call): Stored {
    const stored = this.certificates.get(input.CertificateArn as string);
    if (stored?.region === region) return stored;
    throw Object.assign(new Error('no such certificate'), { name: 'ResourceNotFoundException' });
  }

  private newArn(region: string): string {
    return `arn:aws:acm:${region}:${ACCOUNT}:certificate/${String(++this.created).padStart(8, '0')}`;
  }
}
