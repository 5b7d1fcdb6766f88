import { arnIn, listener, template } from './templates';
import { callerIdentity, FakeAws, FakeError, type FakeAnswer } from '../aws/fake-aws';
import { runOnline, type Run } from '../run';

export const ACCOUNT = '111122223333';
export const HERE = arnIn('eu-west-1');
export const ISSUED = { Status: 'ISSUED', Type: 'AMAZON_ISSUED', KeyAlgorithm: 'RSA-2048', SubjectAlternativeNames: ['www.example.com'], NotAfter: 4_000_000_000 };
export const OPTIONS = ['--region', 'eu-west-1', '--account', ACCOUNT];

/** What ACM says of a certificate. */
export const described = (detail: object) => ({ Certificate: { ...ISSUED, ...detail } });

/** Runs `check --live`, for the tests of a file, with an AWS of their own. */
export class LiveChecks {
  public aws!: FakeAws;

  /** What ACM says of certificates, by their ARNs. */
  public certificates: Readonly<Record<string, FakeAnswer>> = {};

  constructor() {
    beforeAll(async () => {
      this.aws = await FakeAws.start();
      Object.assign(process.env, this.aws.environment);
    });
    afterAll(async () => this.aws.stop());
    beforeEach(() => {
      this.aws.seen.length = 0;
      this.certificates = {};
      this.aws.answer = ({ action, body }) => action === 'sts:GetCallerIdentity'
        ? callerIdentity(ACCOUNT)
        : this.certificates[JSON.parse(body).CertificateArn] ?? new FakeError('ResourceNotFoundException');
    });
  }

  /** Checks a template with listeners that have these certificates. */
  public async check(arns: readonly string[], ...options: string[]): Promise<Run> {
    return runOnline('check', template(Object.fromEntries(arns.map((arn, index) => [`Https${index}`, listener(arn)]))), ...OPTIONS, '--live', ...options);
  }
}
