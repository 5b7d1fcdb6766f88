import { inLanes } from './lanes';

test('the results come in the order of the items, whichever is done first', async () => {
  const results = await inLanes([30, 1, 10], async (milliseconds) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return `${milliseconds} ms`;
  });
  expect(results).toEqual(['30 ms', '1 ms', '10 ms']);
});

test('two are at work at once', async () => {
  let atWork = 0;
  let most = 0;
  await inLanes(['a', 'b', 'c', 'd', 'e'], async () => {
    most = Math.max(most, ++atWork);
    await new Promise(setImmediate);
    atWork--;
  });
  expect(most).toBe(2);
});

test('an error of the work is the error of all', async () => {
  await expect(inLanes(['right', 'wrong'], async (item) => {
    if (item === 'wrong') throw new Error('it broke');
  })).rejects.toThrow('it broke');
});
