import * as ts from 'typescript';

/** The comments and texts of a source file at their places; everything else is blank. */
export function proseOf(source: string): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const prose = source.replace(/[^\n]/g, ' ').split('');
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at++) prose[at] = source[at];
  };
  const visit = (node: ts.Node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.pos) ?? []) keep(pos, end);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) keep(node.getStart(file), node.end);
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return prose.join('');
}
