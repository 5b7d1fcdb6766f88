import { findingsIn, ShownFinding } from './findings';
import { guideOf } from './guide';
import { Language } from './language';
import { synthesize } from './synthesis';

/** What the two example apps of a language give. */
export interface Examples {
  /** Text of each template of the app that is right by its path in the cloud assembly. */
  readonly templates: Readonly<Record<string, string>>;
  /** What the app that is wrong is refused for. */
  readonly findings: readonly ShownFinding[];
}

/** Does what the guide says: the first app must be synthesized, the second refused, and for what the guide shows. */
export async function examplesOf(language: Language): Promise<Examples> {
  const guide = guideOf(language.name);
  const right = await synthesize(language, guide.rightApp);
  if (right.status !== 0 || Object.keys(right.templates).length === 0) {
    throw new Error(`the app that is right ended with ${right.status}:\n${right.output}`);
  }
  const wrong = await synthesize(language, guide.wrongApp);
  const findings = findingsIn(wrong.output);
  if (wrong.status !== 1 || findings.length === 0) {
    throw new Error(`the app that is wrong ended with ${wrong.status} and ${findings.length} findings:\n${wrong.output}`);
  }
  const [shown] = findingsIn(guide.shownFinding);
  if (!findings.some(({ text, where }) => text === shown?.text && where === shown.where)) {
    throw new Error(`the guide shows what nobody sees:\n${guide.shownFinding}`);
  }
  return { templates: right.templates, findings };
}
