import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Language } from './language';
import { outcomeOf, Outcome } from './shell';

export interface Synthesis extends Outcome {
  /** Text of each template by its path in the cloud assembly. */
  readonly templates: Readonly<Record<string, string>>;
}

/** Runs the commands of a guide that synthesize an app; where to and how comparably the CDK CLI is told beside them. */
export async function synthesize(language: Language, commands: string): Promise<Synthesis> {
  const assembly = mkdtempSync(join(tmpdir(), `${language.name}-`));
  try {
    const outcome = await outcomeOf(['bash', '-e', '-c', commands], '.', {
      ...language.environment,
      CDK_OUTPUT: assembly,
      CDK_VERSION_REPORTING: 'false',
      CDK_NOTICES: 'false',
    });
    return { ...outcome, templates: templatesIn(assembly) };
  } finally {
    rmSync(assembly, { recursive: true });
  }
}

function templatesIn(assembly: string) {
  const names = readdirSync(assembly, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.template.json')).sort();
  return Object.fromEntries(names.map(name => [name, readFileSync(join(assembly, name), 'utf8')]));
}
