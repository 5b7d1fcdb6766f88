import { Terminal } from '../../src/cli/terminal';

/** What a run of so many milliseconds writes, with a step each ten of them. */
function written(isTTY: boolean, duration: number): string {
  jest.useFakeTimers();
  let text = '';
  const write = (part: string | Uint8Array) => Boolean(text += part);
  const terminal = new Terminal({ out: { isTTY, write }, err: { isTTY, write } }, false);
  for (let passed = 0; passed < duration; passed += 10) {
    jest.advanceTimersByTime(10);
    terminal.progress('checking Web');
  }
  terminal.endProgress();
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
