import { readFileSync } from 'fs';
import { join } from 'path';

const root = join(__dirname, '..', '..');

/** What a guide in docs/languages tells its reader to run, and shows as the result. */
export interface Guide {
  /** Shell commands; empty where there is nothing to install. */
  readonly install: string;
  readonly rightApp: string;
  readonly wrongApp: string;
  /** The app with certificates in several regions: as it is, and with one in the wrong region. */
  readonly multiRegionApp: string;
  readonly wrongMultiRegionApp: string;
  /** A finding of the wrong app, as the guide shows it. */
  readonly shownFinding: string;
}

export function guideOf(language: string): Guide {
  const file = `docs/languages/${language}.md`;
  const page = readFileSync(join(root, file), 'utf8');
  const [rightApp] = blocks(page, 'A correct app', 'console');
  const [wrongApp] = blocks(page, 'An app that is refused', 'console');
  const [shownFinding] = blocks(page, 'An app that is refused', 'text');
  const [multiRegionApp, wrongMultiRegionApp] = blocks(page, 'The same names in several regions', 'console');
  if (!rightApp || !wrongApp || !shownFinding || !multiRegionApp || !wrongMultiRegionApp) {
    throw new Error(`${file} lacks the commands for an app that is right, for one that is wrong, or what the latter is refused for`);
  }
  const [install = ''] = blocks(page, 'Install', 'console');
  return { install, rightApp, wrongApp, shownFinding, multiRegionApp, wrongMultiRegionApp };
}

/** The code in a section of a page: the blocks of that kind. */
function blocks(page: string, heading: string, kind: string): string[] {
  const section = page.split(/^## /m).find(each => each.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code);
}
