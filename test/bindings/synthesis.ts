import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Language } from './language';
import { outcomeOf, Outcome } from './shell';

const cdk = join(__dirname, '..', '..', 'node_modules', '.bin', 'cdk');

export interface Synthesis extends Outcome {
  /** Text of each template by its path in the cloud assembly. */
  readonly templates: Readonly<Record<string, string>>;
}

/** Synthesizes every stack of an example, those in Stages too, with the CDK CLI as a user does. */
export async function synthesize(language: Language, example: string): Promise<Synthesis> {
  const assembly = mkdtempSync(join(tmpdir(), `${example}-`));
  try {
    const outcome = await outcomeOf(
      [cdk, 'synth', '**', '--quiet', '--debug-app', '--no-version-reporting', '--no-notices', '--output', assembly],
      join(language.examples, example),
      language.environment,
    );
    return { ...outcome, templates: templatesIn(assembly) };
  } finally {
    rmSync(assembly, { recursive: true });
  }
}

function templatesIn(assembly: string) {
  const names = readdirSync(assembly, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.template.json')).sort();
  return Object.fromEntries(names.map(name => [name, readFileSync(join(assembly, name), 'utf8')]));
}
