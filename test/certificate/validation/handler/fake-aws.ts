import { ACMClient, type CertificateDetail, type RequestCertificateCommandInput } from '@aws-sdk/client-acm';
import { type ChangeResourceRecordSetsCommandInput, Route53Client } from '@aws-sdk/client-route-53';
import { STSClient } from '@aws-sdk/client-sts';
import type { RecordsProperties, RecordsRequest } from '../../../../src/certificate/validation/handler/records-request';
import { handler } from '../../../../src/certificate/validation/handler/write-records.lambda';
import { request } from '../../../handler/custom-resource/request';

// the version of Node.js is the choice of this project's maintainers
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.AWS_REGION = 'eu-west-1';

export const ROLE = 'arn:aws:iam::222222222222:role/validation';
export const OTHER_ROLE = 'arn:aws:iam::333333333333:role/validation';

export const PROPERTIES: RecordsProperties = {
  Zones: [{ HostedZoneId: 'Z1', RoleArn: ROLE, ExternalId: 'shop', DomainNames: ['www.example.com', '*.www.example.com', 'api.example.com'] }],
};

interface Call {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly accessKeyId?: string;
}

interface Client {
  readonly config: { readonly credentials: () => Promise<{ readonly accessKeyId: string }> };
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: object;
}

/** ACM, STS and Route 53 in place of those of the SDK. */
export class FakeAws {
  /** For the tests of a file. Each begins with an account without certificates, and time passes at once. */
  public static forEachTest(): FakeAws {
    const aws = new FakeAws();
    beforeEach(() => aws.begin());
    afterEach(() => {
      jest.restoreAllMocks();
    });
    return aws;
  }

  public calls: Call[] = [];
  public answers: Record<string, string>[] = [];
  public logs: Record<string, unknown>[] = [];

  /** The certificates that have been requested and not been deleted, by ARN. */
  public certificates = new Map<string, CertificateDetail>();

  /** The records of each zone, by name. */
  public zones: Record<string, Record<string, string>> = {};

  /** Milliseconds that the function has waited. */
  public waited = 0;

  /** How many descriptions have no records yet. */
  public descriptionsWithoutRecords = 0;

  /** Whether ACM answers a repeated request with a certificate that has been deleted. */
  public remembersDeleted = false;

  /** Why ACM issues no certificate. */
  public failureReason?: CertificateDetail['FailureReason'];

  private byToken = new Map<string, string>();

  private failures = new Map<string, Error[]>();

  private begin(): void {
    [this.calls, this.answers, this.logs] = [[], [], []];
    [this.certificates, this.byToken, this.failures] = [new Map(), new Map(), new Map()];
    this.failureReason = undefined;
    [this.zones, this.waited, this.descriptionsWithoutRecords, this.remembersDeleted] = [{}, 0, 0, false];
    const send = (client: Client, command: Command) => this.answer(client, command);
    for (const { prototype } of [ACMClient, STSClient, Route53Client]) {
      jest.spyOn(prototype as unknown as { send: (command: never) => unknown }, 'send').mockImplementation(function (this: never, command) {
        return send(this, command);
      });
    }
    jest.spyOn(console, 'log').mockImplementation((line: string) => void this.logs.push(JSON.parse(line)));
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: () => void, milliseconds: number) => {
      this.waited += milliseconds;
      callback();
    }) as never);
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      this.answers.push(JSON.parse(String(init?.body)));
      return { ok: true } as Response;
    });
  }

  /** Lets the next calls of a command fail. */
  public fail(command: string, name: string, times = 1): void {
    this.failures.set(command, Array.from({ length: times }, () => Object.assign(new Error(`${name} of a test`), { name })));
  }

  public count(command: string): number {
    return this.calls.filter((call) => call.command === command).length;
  }

  public inputs(command: string): Call['input'][] {
    return this.calls.filter((call) => call.command === command).map(({ input }) => input);
  }

  /** What CloudFormation is told. */
  public async tell(properties: RecordsProperties, more: Partial<RecordsRequest> = {}): Promise<Record<string, string>> {
    await handler(request(properties, more));
    return this.answers[this.answers.length - 1];
  }

  /** What CloudFormation is told when a resource changes. */
  public async update(PhysicalResourceId: string, properties: RecordsProperties, OldResourceProperties: RecordsProperties) {
    return this.tell(properties, { RequestType: 'Update', RequestId: 'update', PhysicalResourceId, OldResourceProperties });
  }

  private async answer(client: Client, { constructor: { name }, input }: Command) {
    const command = name.replace(/Command$/, '');
    const accessKeyId = command.startsWith('Change') ? (await client.config.credentials()).accessKeyId : undefined;
    const call = { command, input: input as Record<string, unknown>, accessKeyId };
    this.calls.push(call);
    const failure = this.failures.get(command)?.shift();
    if (failure) throw failure;
    return (this as unknown as Record<string, (call: Call) => unknown>)[`on${command}`](call);
  }

  protected onRequestCertificate({ input }: Call): object {
    const { DomainName, SubjectAlternativeNames = [], IdempotencyToken } = input as unknown as RequestCertificateCommandInput;
    expect(IdempotencyToken).toMatch(/^\w{1,32}$/);
    const known = this.byToken.get(IdempotencyToken!);
    if (known && (this.remembersDeleted || this.certificates.has(known))) return { CertificateArn: known };
    const arn = `arn:aws:acm:eu-west-1:111111111111:certificate/${this.count('RequestCertificate')}`;
    this.byToken.set(IdempotencyToken!, arn);
    const names = [...new Set([DomainName!, ...SubjectAlternativeNames])];
    this.certificates.set(arn, {
      CertificateArn: arn,
      Status: this.failureReason ? 'FAILED' : 'PENDING_VALIDATION',
      FailureReason: this.failureReason,
      DomainValidationOptions: names.map((name) => (
        { DomainName: name, ResourceRecord: { Name: `_x.${name}.`, Type: 'CNAME', Value: `_${name}.acm-validations.aws.` } })),
    });
    return { CertificateArn: arn };
  }

  protected onDescribeCertificate({ input }: Call): object {
    const certificate = this.found(input.CertificateArn as string);
    if (this.descriptionsWithoutRecords-- <= 0) return { Certificate: certificate };
    // ACM has some records before it has the others, and first of all none
    const [first, ...others] = certificate.DomainValidationOptions!;
    const without = this.descriptionsWithoutRecords % 2 ? undefined : [first, ...others.map(({ DomainName }) => ({ DomainName }))];
    return { Certificate: { ...certificate, DomainValidationOptions: without } };
  }

  protected onDeleteCertificate({ input }: Call): object {
    this.found(input.CertificateArn as string);
    this.certificates.delete(input.CertificateArn as string);
    return {};
  }

  protected onAssumeRole({ input }: Call): object {
    return { Credentials: { AccessKeyId: input.RoleArn, SecretAccessKey: 'secret', SessionToken: 'token' } };
  }

  protected onChangeResourceRecordSets({ input, accessKeyId }: Call): object {
    const { HostedZoneId, ChangeBatch } = input as unknown as ChangeResourceRecordSetsCommandInput;
    expect(accessKeyId).toMatch(/^arn:aws:iam::\d+:role\//);
    for (const { Action, ResourceRecordSet: record } of ChangeBatch!.Changes!) {
      expect([Action, record!.Type, record!.TTL]).toEqual(['UPSERT', 'CNAME', 300]);
      (this.zones[HostedZoneId!] ??= {})[record!.Name!] = record!.ResourceRecords![0].Value!;
    }
    return {};
  }

  private found(arn: string): CertificateDetail {
    const certificate = this.certificates.get(arn);
    if (certificate) return certificate;
    throw Object.assign(new Error('no such certificate'), { name: 'ResourceNotFoundException' });
  }
}
