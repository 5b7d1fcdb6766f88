/**
 * Something that the person at the terminal gave and that cannot be checked; the message is one line for them.
 */
export class InputError extends Error {}

/** The first line of an error, without what Node and parsers put around it. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or directory',
    EISDIR: 'it is a directory',
    EACCES: 'permission denied',
    ELOOP: 'its symbolic links go in a circle',
  };
  return known[code ?? ''] ?? message.split('\n')[0].replace(/:$/, '');
}
