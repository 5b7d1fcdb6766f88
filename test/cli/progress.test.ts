import { Progress } from '../../src/cli/progress';

/** What a run of so many milliseconds writes, with a step each ten of them. */
function written(isTTY: boolean, duration: number): string {
  jest.useFakeTimers();
  let text = '';
  const progress = new Progress({ isTTY, write: (part: string | Uint8Array) => Boolean(text += part) });
  for (let passed = 0; passed < duration; passed += 10) {
    jest.advanceTimersByTime(10);
    progress.step('checking Web');
  }
  progress.end();
  jest.useRealTimers();
  return text;
}

test('a long run tells on a terminal what it does, in one line that goes away', () => {
  expect(written(true, 1050)).toBe('\r\u001b[K100: checking Web\r\u001b[K');
});

test('a short run is silent', () => {
  expect(written(true, 900)).toBe('');
});

test('a long run in a pipe is silent', () => {
  expect(written(false, 5000)).toBe('');
});
