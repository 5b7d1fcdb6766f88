import { Accounts } from './accounts';
import { certificatesIn, type AskedCertificate } from './certificates';
import type { LiveReport, NotAsked, Subject } from './not-asked';
import { describedCertificate, MISSING, type DescribedCertificate } from '../../deployment/described-certificate';
import type { TemplateDeployment } from '../../readers/templates/template-deployment';
import type { Asked } from '../aws/asked';
import { Aws, type AwsOptions } from '../aws/aws';
import { describeCertificate } from '../aws/certificates';
import { eachAtOnce } from '../aws/pace';

/** How many questions are on their way at a time. */
const AT_ONCE = 8;

/** How to ask. */
export interface LiveOptions extends AwsOptions {
  /** Told about each question. */
  readonly onQuestion?: (subject: string) => void;
}

/** Asks AWS about what a deployment names by ARNs, and gives the answers to the deployment, so that the rules judge them. */
export async function askLive(deployment: TemplateDeployment, { onQuestion, ...options }: LiveOptions): Promise<LiveReport> {
  const aws = new Aws(options);
  const accounts = new Accounts(aws);
  const certificates = new Map<string, DescribedCertificate>();
  const outcomes = await eachAtOnce(certificatesIn(deployment.stacks), AT_ONCE, async (certificate): Promise<Outcome> => {
    onQuestion?.(certificate.arn);
    const described = await describe(certificate, aws, accounts);
    if (described.notAsked === undefined) certificates.set(certificate.arn, described.answer);
    return { subject: certificate, reason: described.notAsked };
  });
  deployment.certificates = certificates;
  return reportOf(outcomes);
}

/** A subject, with the reason why there is no answer about it. */
interface Outcome {
  readonly subject: Subject;
  readonly reason?: string;
}

async function describe({ arn, region, account }: AskedCertificate, aws: Aws, accounts: Accounts): Promise<Asked<DescribedCertificate>> {
  const own = await accounts.at(region);
  if (own.notAsked !== undefined) return own;
  // To other accounts, ACM does not say whether it exists.
  if (account !== own.answer) return { notAsked: `it is in account ${account}, and the credentials are those of account ${own.answer}` };
  const detail = await describeCertificate(aws, arn);
  if (detail.notAsked !== undefined) return detail;
  return { answer: detail.answer ? describedCertificate(detail.answer, Date.now()) : MISSING };
}

function reportOf(outcomes: readonly Outcome[]): LiveReport {
  return {
    answered: outcomes.filter(({ reason }) => reason === undefined).map(({ subject }) => subject),
    notAsked: outcomes.flatMap(({ subject: { kind, id, paths }, reason }): NotAsked[] => reason === undefined ? [] : [{ kind, id, paths, reason }]),
  };
}
