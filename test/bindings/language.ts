/** A command line: the program and its arguments. */
export type Command = readonly [string, ...string[]];

export interface Step {
  /** What the step does, for the one who waits. */
  readonly doing: string;
  readonly run: Command;
  /** Folder below the project. */
  readonly in: string;
}

/** How users of one language install the package, run an app, and test it. */
export interface Language {
  readonly name: string;
  /** Folder of the example apps, one below the other. */
  readonly examples: string;
  /** Installs what was built into `dist/`, never the sources. */
  readonly install: readonly Step[];
  /** The tests in the language's own runner. */
  readonly tests: readonly Step[];
  /** Set for every step and for the apps. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How a finding names its place: the user's own file and line or, where the language cannot tell, the construct path. */
  readonly reportedPlace: RegExp;
}
