import { examine, type Sources } from './examine';
import { Interruption } from './interruption';
import { forgetZones } from './look-at-zone';
import type { DoctorOptions } from './options';
import { formatDoctorReport } from './report';
import type { Result, Subject } from './subject';
import { subjectsOf } from './subjects';
import { watch } from './watch';
import { Aws } from '../aws/aws';
import { forgetCertificates } from '../aws/certificates-for';
import { DnsClient } from '../dns/dns-client';
import { INTERRUPTED } from '../interrupted';
import type { Terminal } from '../terminal';
import { TlsClient } from '../tls/tls-client';

/** Where Route 53 is asked for a name whose region is not known. */
const HOME = 'us-east-1';

/** `cdk-acm doctor`: returns the exit code. */
export async function doctor(targets: readonly string[], options: DoctorOptions, terminal: Terminal): Promise<number> {
  const { record: records = [], account, profile } = options;
  const region = options.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  const { subjects, problems: unread } = subjectsOf(targets, { region, account, records, onStack: (stack) => terminal.progress(`reading ${stack}`) });
  const dns = new DnsClient({ resolver: options.resolver });
  const aws = new Aws({ environment: process.env, profile });
  const tls = new TlsClient();
  const interruption = new Interruption();
  void interruption.coming.then(() => {
    dns.stop();
    tls.stop();
  });

  const look = async () => examineAll({ dns, aws, tls, endpoint: options.endpoint, home: region ?? HOME, records }, subjects, interruption, terminal);
  const again = async () => {
    dns.forget();
    forgetCertificates(aws);
    forgetZones(aws);
    return look();
  };
  const onChange = (line: string) => terminal.problem(line);
  const results = options.watch ? await watch({ ...options, look: again, onChange, interruption }) : await look();
  interruption.end();
  terminal.endProgress();

  const problems = [...unread, ...problemsIn(results, subjects, dns, interruption)];
  if (results.length > 0 || problems.length === 0) {
    terminal.result(formatDoctorReport({ results, resolver: dns.resolver, problems }, options.format, terminal.colors));
  }
  problems.forEach((problem) => terminal.problem(problem));
  if (interruption.hasCome) return INTERRUPTED;
  if (problems.length > 0) return 2;
  return results.some(({ diagnoses }) => diagnoses.some(({ verdict }) => verdict === 'wrong')) ? 1 : 0;
}

/** Looks at all subjects side by side; after an interruption, what is known by then. */
async function examineAll(sources: Sources, subjects: readonly Subject[], interruption: Interruption, terminal: Terminal): Promise<Result[]> {
  const results = new Map<Subject, Result>();
  const all = Promise.all(subjects.map(async (subject) => {
    const result = await examine(sources, subject);
    if (interruption.hasCome) return;
    results.set(subject, result);
    terminal.progress(`looked at ${subject.title}`);
  }));
  await Promise.race([all, interruption.coming]);
  return subjects.flatMap((subject) => results.get(subject) ?? []);
}

/** What could not be looked at. */
function problemsIn(results: readonly Result[], subjects: readonly Subject[], dns: DnsClient, interruption: Interruption): string[] {
  if (interruption.hasCome) return [`interrupted: looked at ${results.length} of ${subjects.length}`];
  if (dns.resolver === undefined) return ['this machine has no resolver: give one with --resolver, such as 1.1.1.1'];
  if (dns.isDead) return [`no answer from the resolver ${dns.resolver}: check the network, or give another one with --resolver`];
  const messages = results.flatMap(({ subject, diagnoses }) => {
    // without ACM, not even the names of an ARN are known
    const isUnseen = subject.arn !== undefined && diagnoses.every(({ verdict }) => verdict === 'not-asked');
    return diagnoses.filter(({ verdict }) => verdict === 'unanswered' || isUnseen).map(({ message }) => message);
  });
  return [...new Set(messages)];
}
