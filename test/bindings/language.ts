/** A command line: the program and its arguments. */
export type Command = readonly [string, ...string[]];

export interface Step {
  /** What the step does, for the one who waits. */
  readonly doing: string;
  readonly run: Command;
  /** Folder below the project. */
  readonly in: string;
}

/** How users of one language run what its guide tells them, and test their apps. */
export interface Language {
  /** The name of its guide in docs/languages. */
  readonly name: string;
  /** The tests in the language's own runner. */
  readonly tests: readonly Step[];
  /** Set for every step and for the apps. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How a finding names its place: the user's own file and line or, where the language cannot tell, the construct path. */
  readonly reportedPlace: RegExp;
}
