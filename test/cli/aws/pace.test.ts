import { eachAtOnce, Pace } from '../../../src/cli/aws/pace';

/** Waits of a pace by a clock that only waiting moves. */
async function waits(count: number, between = 0): Promise<number[]> {
  let now = 1000;
  const waited: number[] = [];
  const pace = new Pace({ burst: 3, perSecond: 10 }, async (milliseconds) => {
    waited.push(milliseconds);
    now += milliseconds;
  }, () => now);
  for (let index = 0; index < count; index++) {
    await pace.turn();
    now += between;
  }
  return waited;
}

test('a few questions do not wait, and each of many waits for its turn', async () => {
  expect(await waits(3)).toEqual([]);
  expect(await waits(6)).toEqual([100, 100, 100]);
});

test('slow questions never wait', async () => {
  expect(await waits(20, 100)).toEqual([]);
});

test('so many at a time, with the results in order', async () => {
  let running = 0;
  let most = 0;
  const results = await eachAtOnce([30, 1, 20, 1, 1, 1], 2, async (milliseconds) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, milliseconds));
    running--;
    return milliseconds;
  });
  expect(results).toEqual([30, 1, 20, 1, 1, 1]);
  expect(most).toBe(2);
  expect(await eachAtOnce([], 5, async () => 1)).toEqual([]);
});
