import { existsSync } from 'fs';
import { appSubjects } from './app-subjects';
import type { ValidationRecord } from './facts';
import { hostIn } from './host-in';
import type { Subject } from './subject';
import { recordOf, validatedName } from './validation-record';
import { normalizeDomainName, privateNameProblem } from '../../names/domain-name';
import { readInput } from '../../readers/templates/read';

/** What is diagnosed, and what of it could not be read. */
export interface Subjects {
  readonly subjects: readonly Subject[];
  readonly problems: readonly string[];
}

/** How to read what is diagnosed. */
export interface SubjectOptions {
  readonly region?: string;
  readonly account?: string;
  readonly records: readonly ValidationRecord[];
  readonly onStack: (stack: string) => void;
}

const ARN = /^arn:[\w-]+:acm:([\w-]+):\d{12}:certificate\/[\w-]+$/;

const ANY_ARN = /^arn:/;

/** What only files are called. */
const FILE = /[/\\]|\.(json|ya?ml|template)$|^cdk\.out$/;

/** The subjects that names, ARNs, assemblies and templates give; without any, those of the records, or of `cdk.out`. */
export function subjectsOf(targets: readonly string[], { region, account, records, onStack }: SubjectOptions): Subjects {
  const wanted = targets.length > 0 ? targets : records.length > 0 ? records.map(validatedName) : ['cdk.out'];
  const given = [...new Set(wanted.map(nameOrItself))];
  const arns = given.filter((target) => ARN.test(target));
  const others = given.filter((target) => ANY_ARN.test(target) && !ARN.test(target));
  const [paths, names] = [true, false].map((isFile) => given.filter((target) => !ANY_ARN.test(target) && isPath(target) === isFile));
  const input = paths.length > 0 ? readInput(paths, { region, account, onStack }) : undefined;
  const stacks = input?.deployment.stacks ?? [];
  const [right, wrong] = [true, false].map((isRight) => names.filter((name) => (privateNameProblem(name) === undefined) === isRight));
  const subjects = [
    ...arns.map((arn): Subject => ({ title: arn, arn, names: [], region: ARN.exec(arn)?.[1] })),
    ...[...new Set(right.map(normalizeDomainName))].map((name) => ({ title: name, names: [{ name }], region })),
    ...appSubjects(stacks),
  ];
  return {
    subjects,
    problems: [
      ...(input?.problems ?? []).map(({ message }) => message),
      ...others.map((arn) => `"${arn}" is not the ARN of a certificate in ACM, such as arn:aws:acm:eu-west-1:111122223333:certificate/…`),
      ...wrong.map((name) => `"${name}" ${nameProblem(name)}`),
      ...ofNoName(records, subjects).map((record) => `the record ${record.name} was not looked at: it validates ${validatedName(record)}, so give this name too`),
    ],
  };
}

/** The records of names that were not given. The names of an ARN, and those that only the deployment knows, can be any. */
function ofNoName(records: readonly ValidationRecord[], subjects: readonly Subject[]): ValidationRecord[] {
  if (subjects.length === 0 || subjects.some(({ arn, hasUnknownNames }) => arn !== undefined || hasUnknownNames)) return [];
  const names = subjects.flatMap((subject) => subject.names);
  return records.filter((record) => names.every(({ name }) => recordOf(name, [record]) === undefined));
}

/** The name in a URL; any other target as it is. */
function nameOrItself(target: string): string {
  const host = existsSync(target) ? undefined : hostIn(target);
  return host !== undefined && host.port === undefined && privateNameProblem(host.name) === undefined ? host.name : target;
}

function nameProblem(text: string): string {
  const { name, port } = hostIn(text) ?? { name: text };
  const problem = privateNameProblem(name);
  if (problem !== undefined) return `is neither a file nor a domain name: the name ${problem}`;
  return `has a port, and a domain name has none: write "${name}", with --endpoint ${name}:${port} to look at the server there`;
}

function isPath(target: string): boolean {
  if (!existsSync(target) && hostIn(target)) return false;
  return FILE.test(target) || (existsSync(target) && privateNameProblem(target) !== undefined);
}
