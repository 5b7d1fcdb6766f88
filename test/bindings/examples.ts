import { findingsIn, ShownFinding } from './findings';
import { guideOf } from './guide';
import { Language } from './language';
import { synthesize } from './synthesis';

/** What the example apps of a language give. */
export interface Examples {
  /** Text of each template of the apps that are right, by app and path in the cloud assembly. */
  readonly templates: Readonly<Record<string, string>>;
  /** What the apps that are wrong are refused for. */
  readonly findings: readonly ShownFinding[];
}

/** Does what the guide says: the right apps must be synthesized, the wrong ones refused, and the first of these for what the guide shows. */
export async function examplesOf(language: Language): Promise<Examples> {
  const { rightApp, wrongApp, shownFinding, multiRegionApp, wrongMultiRegionApp } = guideOf(language.name);
  const [globalWeb, multiRegion] = [await templatesOf(language, rightApp), await templatesOf(language, multiRegionApp)];
  const findings = [...await findingsOf(language, wrongApp), ...await findingsOf(language, wrongMultiRegionApp)];
  const [shown] = findingsIn(shownFinding);
  if (!findings.some(({ text, where }) => text === shown?.text && where === shown.where)) {
    throw new Error(`the guide shows what nobody sees:\n${shownFinding}`);
  }
  return { templates: { ...within('global-web', globalWeb), ...within('multi-region', multiRegion) }, findings };
}

async function templatesOf(language: Language, commands: string): Promise<Examples['templates']> {
  const { status, templates, output } = await synthesize(language, commands);
  if (status !== 0 || Object.keys(templates).length === 0) {
    throw new Error(`an app that is right ended with ${status}:\n${commands}${output}`);
  }
  return templates;
}

async function findingsOf(language: Language, commands: string): Promise<ShownFinding[]> {
  const { status, output } = await synthesize(language, commands);
  const findings = findingsIn(output);
  if (status !== 1 || findings.length === 0) {
    throw new Error(`an app that is wrong ended with ${status} and ${findings.length} findings:\n${commands}${output}`);
  }
  return findings;
}

function within(app: string, templates: Examples['templates']): Examples['templates'] {
  return Object.fromEntries(Object.entries(templates).map(([name, text]) => [`${app}/${name}`, text]));
}
