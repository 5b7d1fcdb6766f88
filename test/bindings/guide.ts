import { readFileSync } from 'fs';
import { join } from 'path';

const root = join(__dirname, '..', '..');

/** What a guide in docs/languages tells its reader to run, and shows as the result. */
export interface Guide {
  /** Shell commands; empty where there is nothing to install. */
  readonly install: string;
  readonly rightApp: string;
  readonly wrongApp: string;
  /** A finding of the wrong app, as the guide shows it. */
  readonly shownFinding: string;
}

export function guideOf(language: string): Guide {
  const file = `docs/languages/${language}.md`;
  const page = readFileSync(join(root, file), 'utf8');
  const [rightApp, wrongApp, shownFinding] = [
    block(page, 'A correct app', 'console'),
    block(page, 'An app that is refused', 'console'),
    block(page, 'An app that is refused', 'text'),
  ];
  if (!rightApp || !wrongApp || !shownFinding) {
    throw new Error(`${file} lacks the commands for an app that is right, for one that is wrong, or what the latter is refused for`);
  }
  return { install: block(page, 'Install', 'console') ?? '', rightApp, wrongApp, shownFinding };
}

/** The code in a section of a page: the first block of that kind. */
function block(page: string, heading: string, kind: string): string | undefined {
  const section = page.split(/^## /m).find(each => each.startsWith(`${heading}\n`)) ?? '';
  return new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, 'm').exec(section)?.[1];
}
