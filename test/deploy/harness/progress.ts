const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** A line at once, where jest would show nothing until a whole file of stories has ended. */
export function say(line: string) {
  process.stderr.write(`${clock.format(new Date())}  ${line}\n`);
}
