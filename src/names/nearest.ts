/** Shorter words resemble too many others. */
const SHORTEST = 5;

const MOST_EDITS = 2;

/** Whether two words differ in case, plural or hyphens only. */
export function isSameWord(word: string, other: string): boolean {
  return spellingOf(word) === spellingOf(other);
}

/** The one of the known words that a misspelt word most probably means: it differs in case, plural or hyphens only, or in two letters. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const spelling = spellingOf(word);
  const same = known.find((each) => spellingOf(each) === spelling);
  if (same !== undefined || spelling.length < SHORTEST) return same;
  const [best] = known.map((each) => ({ each, edits: editsBetween(spelling, spellingOf(each)) })).sort((a, b) => a.edits - b.edits);
  return best && best.edits <= MOST_EDITS ? best.each : undefined;
}

function spellingOf(word: string): string {
  return word.slice(0, 100).toLowerCase().replace(/[^a-z0-9]/g, '').replace(/ies$/, 'y').replace(/s$/, '');
}

/** How many letters to insert, leave out or change (Levenshtein distance). */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      next.push(Math.min(next[column] + 1, row[column + 1] + 1, row[column] + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length];
}
