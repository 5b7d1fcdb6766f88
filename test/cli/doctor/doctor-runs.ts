import { withoutAws } from './environment';
import { NAME, RECORD } from './zones';
import { FakeAws, FakeError, hostedZoneAnswer } from '../aws/fake-aws';
import { FakeDns } from '../dns/fake-dns';
import type { Zones } from '../dns/message';
import { directoryWith, manifest, stackArtifact } from '../files';
import { runOnline, type Run } from '../run';

export const LINE = `${RECORD.name}. CNAME ${RECORD.value}.`;
export const SERVERS = ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'];
export const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
export const ZONE = 'Z0123456789ABCDEFGHIJ';

/** What ACM says of a certificate that is not issued yet. */
export const PENDING = {
  Status: 'PENDING_VALIDATION',
  DomainValidationOptions: [{
    DomainName: NAME, ValidationStatus: 'PENDING_VALIDATION', ValidationMethod: 'DNS', ResourceRecord: { Name: `${RECORD.name}.`, Type: 'CNAME', Value: `${RECORD.value}.` },
  }],
};

/** Runs the command, for the tests of a file, each with servers of its own. */
export class DoctorRuns {
  public aws?: FakeAws;
  private server?: FakeDns;

  constructor() {
    withoutAws();
    afterEach(async () => {
      this.server?.stop();
      await this.aws?.stop();
      [this.server, this.aws] = [undefined, undefined];
    });
  }

  /** The DNS of the run. */
  public get dns(): FakeDns {
    return this.server!;
  }

  /** Runs the command in a world with these zones. */
  public async run(zones: Zones | (() => Promise<Zones>), ...argv: string[]): Promise<Run> {
    this.server = await FakeDns.start(zones);
    return runOnline('doctor', ...argv, '--resolver', this.dns.address);
  }

  /** An AWS in which ACM has a certificate, and Route 53 answers so about a hosted zone. */
  public async withCertificate(detail: object, zone: string | FakeError = hostedZoneAnswer(ZONE, 'example.com', SERVERS)): Promise<FakeAws> {
    const aws = await FakeAws.start();
    this.aws = aws;
    aws.answer = ({ action }) => {
      if (action === 'acm:ListCertificates') return { CertificateSummaryList: [{ CertificateArn: ARN, DomainName: NAME, Status: 'PENDING_VALIDATION', CreatedAt: 1 }] };
      return action === 'acm:DescribeCertificate' ? { Certificate: { CertificateArn: ARN, DomainName: NAME, ...detail } } : zone;
    };
    Object.assign(process.env, aws.environment);
    return aws;
  }
}

/** An app that requests a certificate. */
export function app(properties: object = {}, others: object = {}): string {
  const Properties = { DomainName: NAME, ValidationMethod: 'DNS', DomainValidationOptions: [{ DomainName: NAME, HostedZoneId: ZONE }], ...properties };
  return directoryWith({
    'manifest.json': manifest({ Web: stackArtifact('web.json', 'eu-west-1') }),
    'web.json': { Resources: { Certificate: { Type: 'AWS::CertificateManager::Certificate', Properties }, ...others } },
  });
}
