import { readFileSync } from 'fs';
import { build, type Plugin } from 'esbuild';
import * as ts from 'typescript';
import { COMPARING_RULES } from '../../src/checks/comparing-rules';

/** The handler of CertificateHook, and where its code is in the package. */
export const HOOK = 'src/hook/handler/hook.ts';
export const HOOK_CODE = 'lib/hook/handler/index.js';

/** A hook sees no answers of DNS, and so asks no rule about these. */
const WITHOUT_CODE = [...COMPARING_RULES, 'delegated-zone'];

/** Members that only the reference pages are written from. */
const FOR_PAGES = ['why', 'leaves', 'holds', 'sources', 'source', 'replaces'];

/** Members of interfaces whose names are shortened. None of them is in an event, in an answer, in the settings, or read by a name that is computed. */
const SHORTENED = [
  'about', 'absent', 'account', 'answers', 'argument', 'attribute', 'before', 'better', 'bindings', 'body', 'certainty', 'certificate',
  'claimantsIn', 'claimed', 'claimsOf', 'condition', 'crossing', 'deployment', 'depth', 'describe', 'described', 'dummyValues', 'each', 'except',
  'excluded', 'findings', 'fn', 'found', 'holdsAlone', 'holes', 'home', 'inFunction', 'instead', 'isExhausted', 'isSettled', 'judgeBinding',
  'judgeResource', 'kinds', 'label', 'launchTemplate', 'logicalId', 'lowest', 'matches', 'mutualTls', 'names', 'needs', 'neighbour', 'obstacles',
  'old', 'only', 'option', 'origin', 'outcome', 'ownership', 'partFor', 'parts', 'path', 'policy', 'positions', 'possible', 'properties', 'property',
  'question', 'reason', 'requires', 'resource', 'resourcesOf', 'rule', 'rulesOfBindings', 'scenario', 'scenarios', 'service', 'slot', 'stack',
  'steps', 'stepsOfAll', 'store', 'subject', 'suffix', 'takes', 'templateFix', 'trail', 'type', 'types', 'unjudged', 'unknown', 'unreadable', 'walk',
  'where', 'zone',
];

/**
 * The code of the hook with all that it imports, but for the SDK of the runtime, as a CommonJS module. What the hook never says is left out: the
 * code stands in templates, and is 40 kB smaller so. A test compares its answers with those of the source.
 */
export async function hookCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [HOOK],
    bundle: true,
    minify: true,
    mangleProps: new RegExp(`^(${SHORTENED.join('|')})$`),
    mangleQuoted: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['@aws-sdk/*'],
    plugins: [withoutTexts],
  });
  return outputFiles[0].text.trim();
}

const withoutTexts: Plugin = {
  name: 'without-texts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/src\/(catalog|checks)\/.*\.ts$/ }, ({ path }) => {
      // No resource has these types when a hook sees it.
      if (path.endsWith('/catalog/slots/serverless.ts')) return { contents: 'export const SERVERLESS_SLOTS = [];' };
      const left = WITHOUT_CODE.find((rule) => path.endsWith(`/checks/rules/${rule}.ts`));
      if (left) return { contents: `export const ${camelCase(left)} = { id: '${left}' };` };
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      const { transformed: [kept] } = ts.transform(file, [leavingOut]);
      return { contents: ts.createPrinter().printFile(kept), loader: 'ts' };
    });
  },
};

const leavingOut: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    const kept = ts.isObjectLiteralExpression(node)
      ? ts.factory.updateObjectLiteralExpression(node, node.properties.filter((property) => !isLeftOut(property, node.properties)))
      : node;
    return ts.visitEachChild(kept, visit, context);
  };
  return ts.visitEachChild(file, visit, context);
};

/** Texts for pages, and the fix in an app of CDK where there is another one for a template. */
function isLeftOut(property: ts.ObjectLiteralElementLike, beside: readonly ts.ObjectLiteralElementLike[]): boolean {
  const name = nameOf(property);
  return FOR_PAGES.includes(name) || (name === 'fix' && beside.some((each) => nameOf(each) === 'templateFix'));
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string {
  return name && ts.isIdentifier(name) ? name.text : '';
}

/** `recordName` of `record-name`. */
function camelCase(rule: string): string {
  return rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
