import { Accounts } from './accounts';
import { certificatesIn } from './certificates';
import { describe, describeZone } from './describe';
import { hostedZonesIn, keyOfZone } from './hosted-zones';
import type { LiveReport, NotAsked, Subject } from './not-asked';
import type { DescribedCertificate } from '../../deployment/described-certificate';
import type { DescribedHostedZone } from '../../deployment/described-hosted-zone';
import type { TemplateDeployment } from '../../readers/templates/template-deployment';
import { Aws, type AwsOptions } from '../aws/aws';
import { eachAtOnce } from '../aws/pace';
import { DnsClient } from '../dns/dns-client';

/** How many questions are on their way at a time. */
const AT_ONCE = 8;

/** The region of Route 53, for stacks that do not say where they are. */
const ROUTE53_REGION = 'us-east-1';

/** How to ask. */
export interface LiveOptions extends AwsOptions {
  /**
   * The address of the resolver that is asked which name servers a domain has, such as `1.1.1.1`.
   *
   * @default - the resolver of this machine
   */
  readonly resolver?: string;

  /** Told about each question. */
  readonly onQuestion?: (subject: string) => void;
}

/** Asks AWS about what a deployment names by ARNs and IDs, and gives the answers to the deployment, so that the rules judge them. */
export async function askLive(deployment: TemplateDeployment, options: LiveOptions): Promise<LiveReport> {
  const aws = new Aws(options);
  const accounts = new Accounts(aws);
  const certificates = await askAboutCertificates(deployment, aws, accounts, options);
  return reportOf([...certificates, ...await askAboutZones(deployment, aws, accounts, options)]);
}

/** A subject, with the reason why there is no answer about it. */
interface Outcome {
  readonly subject: Subject;
  readonly reason?: string;
}

async function askAboutCertificates(deployment: TemplateDeployment, aws: Aws, accounts: Accounts, { onQuestion }: LiveOptions): Promise<Outcome[]> {
  const answers = new Map<string, DescribedCertificate>();
  const outcomes = await eachAtOnce(certificatesIn(deployment.stacks), AT_ONCE, async (certificate): Promise<Outcome> => {
    onQuestion?.(certificate.arn);
    const described = await describe(certificate, aws, accounts);
    if (described.notAsked === undefined) answers.set(certificate.arn, described.answer);
    return { subject: certificate, reason: described.notAsked };
  });
  deployment.certificates = answers;
  return outcomes;
}

async function askAboutZones(deployment: TemplateDeployment, aws: Aws, accounts: Accounts, options: LiveOptions): Promise<Outcome[]> {
  const { onQuestion, environment, resolver } = options;
  const dns = new DnsClient({ resolver });
  const home = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? ROUTE53_REGION;
  const answers = new Map<string, DescribedHostedZone>();
  const outcomes = await eachAtOnce(hostedZonesIn(deployment.stacks), AT_ONCE, async (zone): Promise<Outcome[]> => {
    onQuestion?.(zone.id);
    const described = await describeZone(zone, home, aws, accounts, dns);
    if (described.notAsked !== undefined) return [{ subject: zone, reason: described.notAsked }];
    const { name = zone.id, delegationNotAsked } = described.answer;
    answers.set(keyOfZone(zone.id, zone.account), described.answer);
    return [{ subject: zone }, ...delegationNotAsked === undefined ? [] : [{ subject: { ...zone, kind: 'domain', id: name } as const, reason: delegationNotAsked }]];
  });
  deployment.hostedZones = (id, account) => answers.get(keyOfZone(id, account));
  return outcomes.flat();
}

function reportOf(outcomes: readonly Outcome[]): LiveReport {
  return {
    answered: outcomes.filter(({ reason }) => reason === undefined).map(({ subject }) => subject),
    notAsked: outcomes.flatMap(({ subject: { kind, id, paths }, reason }): NotAsked[] => reason === undefined ? [] : [{ kind, id, paths, reason }]),
  };
}
