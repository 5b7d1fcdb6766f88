import { X509Certificate } from 'node:crypto';
import { PROPERTIES, request } from './events';
import { FakeAws } from './fake-aws';
import { CHAIN, INTERMEDIATE, keyPair, keyPem, leaf, type Holder } from './pki';
import type { ImportProperties, ResourceEvent } from '../../../../src/certificate/imported/handler/events';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

export const SERVER = leaf(['www.example.com'], INTERMEDIATE);
export const RENEWED = leaf(['www.example.com'], INTERMEDIATE);
export const WITH_RSA = leaf(['www.example.com'], INTERMEDIATE, { keys: keyPair(2048) });

/** Timers that do not wait, beside those that the SDK and promises need. */
export const FAKE_TIMERS: Parameters<typeof jest.useFakeTimers>[0] = { doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] };

/** The function, with AWS in memory and a certificate in the secret. */
export class Imports {
  /** For the tests of a file. Each of them begins with an account without certificates, and can fake timers. */
  public static forEachTest(): Imports {
    const imports = new Imports();
    beforeEach(() => imports.begin());
    afterEach(() => {
      jest.useRealTimers();
      jest.restoreAllMocks();
    });
    return imports;
  }

  public aws!: FakeAws;

  private begin(): void {
    this.aws = new FakeAws();
    this.store(SERVER);
  }

  public store(server: Holder): void {
    this.aws.secret = { SecretString: JSON.stringify({ certificate: server.certificate, privateKey: keyPem(server), certificateChain: CHAIN }) };
  }

  /** What CloudFormation is told. */
  public async answer(event: Partial<ResourceEvent>): Promise<Record<string, string>> {
    await handler(request(event));
    return this.aws.answers[this.aws.answers.length - 1].body;
  }

  public async created(properties = PROPERTIES): Promise<string> {
    const { Status, PhysicalResourceId, Reason } = await this.answer({ ResourceProperties: properties });
    expect([Status, Reason]).toEqual(['SUCCESS', undefined]);
    return PhysicalResourceId;
  }

  public async update(arn: string, properties: ImportProperties, old = PROPERTIES): Promise<Record<string, string>> {
    return this.answer({ RequestType: 'Update', RequestId: 'update', PhysicalResourceId: arn, ResourceProperties: properties, OldResourceProperties: old });
  }

  public serial(arn: string): string {
    return this.aws.certificates.get(arn)!.detail.Serial!.replaceAll(':', '').toUpperCase();
  }
}

export function serialOf({ certificate }: Holder): string {
  return new X509Certificate(certificate).serialNumber;
}
