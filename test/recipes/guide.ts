import { readFileSync } from 'fs';
import { join } from 'path';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'trust.md'), 'utf8');

/** The code that a section of the guide shows, such as that in `sh`. */
export function shown(heading: string, language: string): string {
  const section = PAGE.split(/^##+ /m).find((each) => each.startsWith(`${heading}\n`));
  const [, code] = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(section ?? '') ?? [];
  if (!code) throw new Error(`docs/trust.md has no code in ${language} below "${heading}"`);
  return code;
}
