import { readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { EXAMPLES } from '../../examples/rules';
import { appWith } from '../../examples/rules/app';
import { CertificateChecks, Severity } from '../../src';

const folder = join(__dirname, '..', '..', 'examples', 'rules');

/** The code of an example: what is inside its function. */
export function exampleCode(rule: string, name: 'wrong' | 'right'): string {
  const text = readFileSync(join(folder, `${rule}.ts`), 'utf8');
  const file = ts.createSourceFile(`${rule}.ts`, text, ts.ScriptTarget.Latest);
  const found = file.statements.find((each): each is ts.FunctionDeclaration => ts.isFunctionDeclaration(each) && each.name?.text === name);
  if (!found?.body) throw new Error(`examples/rules/${rule}.ts has no function "${name}"`);
  return text.slice(found.body.statements.pos, found.body.statements.end).replace(/^\n/, '').replace(/^ {2}/gm, '');
}

/** What synthesis says to the wrong example, had it been written in an app. */
export function exampleOutput(rule: string): string {
  const { app, stack } = appWith(EXAMPLES[rule].wrong);
  if (rule !== 'allowed-names') CertificateChecks.apply(stack, { severity: { [rule]: Severity.ERROR } });
  try {
    app.synth();
  } catch (error) {
    const [, finding] = /(cdk-acm::[^]*→ .*)/.exec((error as Error).message) ?? [];
    if (finding !== undefined) return finding.replace(/ at \S+:\d+/, ' at lib/web-stack.ts:14');
  }
  throw new Error(`the wrong example of ${rule} breaks nothing`);
}
