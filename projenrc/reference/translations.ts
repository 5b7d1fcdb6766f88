import { join } from 'path';
import { loadAssemblyFromPath } from '@jsii/spec';
import { TargetLanguage, Translator, typeScriptSnippetFromVisibleSource } from 'jsii-rosetta';
import { javaTypes, withJavaImports } from './java-imports';

const root = join(__dirname, '..', '..');

/** A program in the languages that people write most CDK apps in, besides TypeScript. */
export interface Translated {
  readonly python: string;
  readonly java: string;
}

/** Programs in other languages, by file. They are compiled against the library as it was compiled last. */
export function translationsOf(programs: Readonly<Record<string, string>>): Record<string, Translated> {
  const translator = new Translator(true);
  const files = Object.keys(programs);
  const snippets = files.map((fileName) => typeScriptSnippetFromVisibleSource(programs[fileName], { api: { api: 'file', fileName } }, true, {
    nofixture: '', $directory: root, $compilation: root,
  }));
  const translated = translator.translateSnippets(snippets, [TargetLanguage.PYTHON, TargetLanguage.JAVA]);
  const errors = translator.diagnostics.filter(({ isError }) => isError);
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const types = javaTypes(['.', 'node_modules/aws-cdk-lib', 'node_modules/constructs'].map((folder) => loadAssemblyFromPath(join(root, folder), false, ['intersection-types'])));
  return Object.fromEntries(translated.map((snippet, index) => [files[index], {
    python: withEachImportOnce(withKeywordArguments(snippet.get(TargetLanguage.PYTHON)!.source)),
    java: withJavaImports(withJavaMembers(snippet.get(TargetLanguage.JAVA)!.source), types),
  }]));
}

/** A stack in Python gives its properties on as `**kwargs`. The translation lists all of them, some under the name of another language. */
function withKeywordArguments(program: string): string {
  return program
    .replace(/def __init__\(self, scope, id, .*\):/g, 'def __init__(self, scope: Construct, id: str, **kwargs) -> None:')
    .replace(/super\(\).__init__\(scope, id, .*\)/g, 'super().__init__(scope, id, **kwargs)')
    .replace(/(import .*\bStack), StackProps/, '$1');
}

/** A translation that takes a type twice from a module. */
function withEachImportOnce(program: string): string {
  return program.replace(/^(from \S+ import )(.+)$/gm, (_, start: string, names: string) => start + [...new Set(names.split(', '))].join(', '));
}

/** The translation knows no getter for properties that a type has from another library, and writes the element of a list as that of an array. */
function withJavaMembers(program: string): string {
  return program.replace(/\.node\./g, '.getNode().').replace(/\.connections\./g, '.getConnections().').replace(/\)\[(\d+)\]/g, ').get($1)');
}
