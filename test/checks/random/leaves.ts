/** A tree of properties with something else in the place of its values, other than names of conditions. */
export function withLeaves(tree: unknown, replace: (leaf: unknown, index: number) => unknown): unknown {
  let index = 0;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value === undefined ? undefined : replace(value, index++);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
      [name, name === 'Fn::If' && Array.isArray(inner) ? [inner[0], ...inner.slice(1).map(walk)] : walk(inner)]));
  };
  return walk(tree);
}

/** How many values a tree has. */
export function leavesIn(tree: unknown): number {
  let count = 0;
  withLeaves(tree, () => count++);
  return count;
}
