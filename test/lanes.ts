/** As many at work at once as a small machine has cores. */
const LANES = 2;

/** Does the work for each item, a few at a time, and gives the results in the order of the items. */
export async function inLanes<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [position, item] of waiting) results[position] = await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
