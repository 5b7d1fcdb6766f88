/**
 * Something that the person at the terminal gave and that cannot be checked; the message is one line for them.
 */
export class InputError extends Error {}
