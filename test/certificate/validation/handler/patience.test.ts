import { patiently } from '../../../../src/certificate/validation/handler/patience';

let waited: number[];
beforeEach(() => {
  waited = [];
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: () => void, milliseconds: number) => {
    waited.push(milliseconds);
    callback();
  }) as never);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Fails so often, and then answers with the number of calls. */
function failing(times: number, name: string): () => Promise<number> {
  let calls = 0;
  return async () => {
    if (++calls <= times) throw Object.assign(new Error('no'), { name });
    return calls;
  };
}

test.each([[0, []], [1, [1000]], [4, [1000, 2000, 3000, 4000]]])('a call that fails %d times succeeds after a while', async (times, waits) => {
  expect(await patiently(failing(times, 'AccessDenied'), ['AccessDenied'])).toBe(times + 1);
  expect(waited).toEqual(waits);
});

test('a call that goes on failing fails', async () => {
  await expect(patiently(failing(5, 'AccessDenied'), ['AccessDenied'])).rejects.toThrow('no');
});

test('another error is thrown at once', async () => {
  await expect(patiently(failing(1, 'Throttling'), ['AccessDenied'])).rejects.toThrow('no');
  expect(waited).toEqual([]);
});
