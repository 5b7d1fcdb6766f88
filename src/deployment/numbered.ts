const numbers = new WeakMap<object, number>();
let last = 0;

/** A number that tells an object from all others: a stack, for instance, as two cloud assemblies can each have one with the same path. */
export function numberOf(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(object, last);
  return last;
}
