import { Turns } from '../../src/cli/turns';

test('no more tasks run at a time than allowed, and one that fails gives its turn to the next', async () => {
  const turns = new Turns(3);
  let [running, most] = [0, 0];
  const results = await Promise.allSettled(Array.from({ length: 20 }, async (_, index) => turns.take(async () => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 2));
    running -= 1;
    if (index % 5 === 0) throw new Error('no');
    return index;
  })));
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(4);
});
