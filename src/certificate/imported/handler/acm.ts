import { ACM, type CertificateDetail, type CertificateSummary, type Tag } from '@aws-sdk/client-acm';
import { IMPORTED_KEYS } from './key-algorithm';
import { IMPORTED_BY } from './marks';
import type { Material } from './material';

/**
 * ACM imports one certificate per second, and a stack may have many.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 */
const PATIENCE = { maxAttempts: 20, retryMode: 'adaptive' };

/** Longest wait between two attempts to delete a certificate, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** ACM in one region. */
export class Acm {
  private readonly client: ACM;

  constructor(region: string) {
    this.client = new ACM({ region, ...PATIENCE });
  }

  /** Imports a new certificate. */
  public async create(material: Material, tags: Tag[]): Promise<string> {
    const { CertificateArn } = await this.client.importCertificate({ ...imported(material), Tags: tags });
    return CertificateArn!;
  }

  /** Imports into a certificate that keeps its ARN. ACM takes no tags then. */
  public async replaceMaterial(arn: string, material: Material): Promise<void> {
    await this.client.importCertificate({ ...imported(material), CertificateArn: arn });
  }

  /** Undefined if there is no such certificate. */
  public async describe(arn: string): Promise<CertificateDetail | undefined> {
    return ifFound(this.client.describeCertificate({ CertificateArn: arn }).then(({ Certificate }) => Certificate));
  }

  /** Undefined if there is no such certificate. */
  public async tagsOf(arn: string): Promise<Tag[] | undefined> {
    return ifFound(this.client.listTagsForCertificate({ CertificateArn: arn }).then(({ Tags }) => Tags ?? []));
  }

  public async tag(arn: string, added: Tag[], removed: Tag[]): Promise<void> {
    await this.client.addTagsToCertificate({ CertificateArn: arn, Tags: added });
    if (removed.length > 0) await this.client.removeTagsFromCertificate({ CertificateArn: arn, Tags: removed });
  }

  /** The imported certificates whose `IMPORTED_BY` tag begins so, of those created since a time in milliseconds. */
  public async find(mark: string, since = 0): Promise<string[]> {
    const found: string[] = [];
    for (const { CertificateArn } of (await this.imported()).filter(({ CreatedAt }) => !CreatedAt || Number(CreatedAt) >= since)) {
      const tags = await this.tagsOf(CertificateArn!);
      if (tags?.some(({ Key, Value }) => Key === IMPORTED_BY && Value?.startsWith(mark))) found.push(CertificateArn!);
    }
    return found;
  }

  /** Deletes a certificate, and waits until nothing uses it any more. */
  public async remove(arn: string, until: number): Promise<void> {
    for (let wait = 1000; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        await ifFound(this.client.deleteCertificate({ CertificateArn: arn }));
        return;
      } catch (error) {
        if ((error as Error).name !== 'ResourceInUseException') throw error;
        if (Date.now() + wait > until) throw new Error(await this.stillInUse(arn));
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  private async stillInUse(arn: string): Promise<string> {
    const users = (await this.describe(arn))?.InUseBy?.join(', ');
    return `ACM cannot delete ${arn}, which is in use by ${users}: remove it there, and delete this stack again`;
  }

  private async imported(): Promise<CertificateSummary[]> {
    const all: CertificateSummary[] = [];
    let NextToken: string | undefined;
    do {
      // without key types, ACM lists certificates with RSA keys up to 2048 bits only
      const page = await this.client.listCertificates({ NextToken, Includes: { keyTypes: IMPORTED_KEYS } });
      all.push(...page.CertificateSummaryList ?? []);
      NextToken = page.NextToken;
    } while (NextToken);
    return all.filter(({ Type = 'IMPORTED' }) => Type === 'IMPORTED');
  }
}

function imported({ certificate, chain, privateKey }: Material) {
  return { Certificate: Buffer.from(certificate), CertificateChain: chain ? Buffer.from(chain) : undefined, PrivateKey: Buffer.from(privateKey) };
}

async function ifFound<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: Error) => {
    if (error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  });
}
