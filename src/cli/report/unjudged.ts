import { notAskedSentences } from './not-asked';
import { obstacleText } from '../../checks/obstacle-text';
import { plural } from '../../names/plural';
import { printable } from '../../names/printable';
import type { Report } from '../check/check-templates';

/** Something that was not judged. */
export interface Unjudged {
  /** The paths of the stacks, or of the resource. */
  readonly paths: readonly string[];

  /** What was not judged and why, with the option that helps if there is one. */
  readonly text: string;
}

/** Everything that was not judged. */
export function unjudgedIn(report: Report): Unjudged[] {
  return [
    ...unknownIn(report).map(({ paths, text }) => ({ paths, text: `not known, so not judged: ${text}` })),
    ...overwrittenIn(report),
    ...incompleteIn(report),
    ...notAskedSentences(report),
  ];
}

/** The sentences that say what was not judged, for people. */
export function unjudgedSentences(report: Report): string[] {
  const unknown = unknownIn(report).map(({ text }) => text).join(', ');
  const others = [...overwrittenIn(report), ...incompleteIn(report), ...notAskedSentences(report)];
  return [...unknown === '' ? [] : [`not known, so not judged: ${unknown}`], ...others.map(({ text }) => text)];
}

function unknownIn(report: Report): Unjudged[] {
  return [...unknownEnvironmentsIn(report), ...lookupsIn(report), ...missingCertificatesIn(report)];
}

/** The lookups that were not made before the app was synthesized. */
function lookupsIn({ missingContext }: Report): Unjudged[] {
  const count = missingContext.length;
  return count === 0 ? [] : [{ paths: [], text: `the result of ${plural(count, 'context lookup')} (run "cdk synth", which performs ${count === 1 ? 'it' : 'them'})` }];
}

/** The certificates that come from stacks which were not given, with the resources that use them. */
function missingCertificatesIn({ missingCertificates }: Report): Unjudged[] {
  return missingCertificates.map(({ source, instead, paths }) => ({
    paths,
    text: `the certificate of ${plural(paths.length, 'resource')} from ${printable(source)} (${instead})`,
  }));
}

/** The regions and accounts that are not known, with their stacks. */
function unknownEnvironmentsIn({ withoutEnvironment }: Report): Unjudged[] {
  return (['region', 'account'] as const)
    .map((part) => ({ paths: withoutEnvironment[part], text: `the ${part} of ${plural(withoutEnvironment[part].length, 'stack')} (give --${part})` }))
    .filter(({ paths }) => paths.length > 0);
}

/** What a template has under a key that it has once more. */
function overwrittenIn({ repeatedKeys }: Report): Unjudged[] {
  return repeatedKeys.map(({ template, key, line }) => ({
    paths: [template],
    text: printable(`not judged: the first "${key}" of a map in ${template}, which has it again on line ${line}: only the last one counts, so rename one or remove it`),
  }));
}

/** The resources that are judged in part. */
function incompleteIn({ unjudged }: Report): Unjudged[] {
  return unjudged.map(({ resource: { path }, obstacles }) => ({
    paths: [path],
    text: `not judged completely: ${printable(path)}, as ${obstacleText(obstacles)}`,
  }));
}
