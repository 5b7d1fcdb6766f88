/** The exit code of a program that Ctrl-C has interrupted, as shells have it. */
export const INTERRUPTED = 130;
