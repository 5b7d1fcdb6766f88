/** Rows of cells, each of several lines, under a head. */
export function table(head: string[], rows: string[][][]): string {
  const lines = [head, ...rows.flatMap(linesOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd()).join('\n');
}

function linesOf(row: string[][]): string[][] {
  const height = Math.max(...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => row.map((cell) => cell[line] ?? ''));
}
