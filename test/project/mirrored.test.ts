import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

/** A function that does more than give its arguments to the constructor of its base class. */
function hasSteps(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return false;
  if (!ts.isConstructorDeclaration(node)) return true;
  return node.body!.statements.some((statement) => !(ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)
    && statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword));
}

/** A function that writes out a table: `[…].map((each) => …)`. */
function writesTable({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression);
}

/** Whether a file has logic: anything besides types, constants, tables, re-exports, and classes that only name their base class. */
function hasLogic(text: string): boolean {
  const inNode = (node: ts.Node): boolean => (hasSteps(node) && !writesTable(node)) || (ts.forEachChild(node, inNode) ?? false);
  return inNode(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
}

/** Where the tests of a file are. The tests of a rule are its fixtures. Those of an index have the name of its folder. */
function mirrorsOf(file: string): string[] {
  const { dir, name } = path.parse(file);
  if (name === 'index') return [`test/${dir}/${path.basename(dir)}.test.ts`];
  return [`test/${dir}/${name}.test.ts`, ...dir === 'checks/rules' ? [`test/${dir}/${name}.fixtures.ts`] : []];
}

/** Files that are tested only by way of others so far. A file that gets its tests is taken off the list. */
const WITHOUT_MIRROR = [
  'certificate/certificate-base.ts',
  'certificate/public/certificate-validation.ts',
  'certificate/public/public-certificate.ts',
  'cli/cdk-acm.ts',
  'cross-region/values-elsewhere.ts',
  'serving/load-balancer/https-listener-inputs.ts',
  'serving/load-balancer/load-balancer-inputs.ts',
  'synthesis/refusal-text.ts',
  'synthesis/tree-walk.ts',
];

test('each file with logic has its tests at the same path', () => {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();
  const withLogic = files.filter((file) => hasLogic(readFileSync(path.join(ROOT, 'src', file), 'utf8')));
  expect(withLogic.length).toBeGreaterThan(100);
  expect(withLogic.filter((file) => !mirrorsOf(file).some((mirror) => existsSync(path.join(ROOT, mirror))))).toEqual(WITHOUT_MIRROR);
});

test.each<[string, string, boolean]>([
  ['a function', 'export function one() { return 1; }', true],
  ['a method', 'class One { public one() { return 1; } }', true],
  ['a function as a constant', 'const one = () => 1;', true],
  ['a function that is given to another one', 'const names = remembered((resource) => resource.names);', true],
  ['a constructor with a step of its own', 'class One extends Two { constructor() { super(1); check(); } }', true],
  ['a constant', 'export const ONE = 1;', false],
  ['a type', 'export interface One { two(): void }', false],
  ['a re-export', "export * from './one';", false],
  ['a class that only names its base class', 'class One extends Two { constructor() { super(1); } }', false],
  ['a table', "const ALL = ['a', 'b'].map((name) => ({ name }));", false],
])('%s: %s', (_, text, expected) => {
  expect(hasLogic(text)).toBe(expected);
});
