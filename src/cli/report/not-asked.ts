import { plural } from '../../names/plural';
import { printable } from '../../names/printable';
import type { Report } from '../check/check-templates';
import type { NotAsked, Subject } from '../live/not-asked';

const KINDS = ['certificate', 'hosted zone'] as const;

/** More names than a person reads. JSON has all. */
const MOST_NAMES = 3;

/** What AWS was not asked about for one reason, in a sentence. */
export interface NotAskedSentence {
  readonly paths: readonly string[];
  readonly text: string;
}

/** What AWS was not asked about, by the reason. */
export function notAskedSentences({ live }: Report): NotAskedSentence[] {
  return byReason(live?.notAsked ?? []).map((subjects) => ({
    paths: [...new Set(subjects.flatMap(({ paths }) => paths))],
    text: `not asked: ${namesOf(subjects)}, as ${printable(subjects[0].reason)}`,
  }));
}

/** What AWS was asked about, so that a report without findings is not taken for one without questions. */
export function askedSentence({ live }: Report): string | undefined {
  if (!live) return undefined;
  const { answered, notAsked } = live;
  if (answered.length === 0) return notAsked.length > 0 ? undefined : 'AWS was not asked, as no template names a certificate or the hosted zone that validates one';
  const counts = KINDS.map((kind) => ({ kind, count: answered.filter((subject) => subject.kind === kind).length })).filter(({ count }) => count > 0);
  return `AWS answered about ${counts.map(({ kind, count }) => plural(count, kind)).join(' and ')}`;
}

/** The subjects of one kind with the same reason. */
function byReason(notAsked: readonly NotAsked[]): NotAsked[][] {
  const groups = new Map<string, NotAsked[]>();
  for (const each of notAsked) {
    const key = `${each.kind} ${each.reason}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(each);
  }
  return [...groups.values()];
}

function namesOf(subjects: readonly Subject[]): string {
  const [{ kind }] = subjects;
  const names = subjects.slice(0, MOST_NAMES).map(({ id }) => printable(id)).join(', ');
  const rest = subjects.length - MOST_NAMES;
  return subjects.length === 1 ? `${kind} ${names}` : `${plural(subjects.length, kind)} (${names}${rest > 0 ? ` and ${rest} more` : ''})`;
}
