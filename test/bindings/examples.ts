import { findingsIn, ShownFinding } from './findings';
import { Language } from './language';
import { synthesize } from './synthesis';

/** What the two example apps of a language give. */
export interface Examples {
  /** Text of each template of the clean app by its path in the cloud assembly. */
  readonly templates: Readonly<Record<string, string>>;
  /** What the miswired app is refused for. */
  readonly findings: readonly ShownFinding[];
}

/** Synthesizes the clean app, which must succeed, and the miswired one, which must be refused with findings. */
export async function examplesOf(language: Language): Promise<Examples> {
  const clean = await synthesize(language, 'global-web');
  if (clean.status !== 0 || Object.keys(clean.templates).length === 0) {
    throw new Error(`global-web ended with ${clean.status}:\n${clean.output}`);
  }
  const miswired = await synthesize(language, 'miswired');
  const findings = findingsIn(miswired.output);
  if (miswired.status !== 1 || findings.length === 0) {
    throw new Error(`miswired ended with ${miswired.status} and ${findings.length} findings:\n${miswired.output}`);
  }
  return { templates: clean.templates, findings };
}
