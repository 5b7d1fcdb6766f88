/**
 * What a rule does with what it finds.
 */
export enum Severity {
  /** Synthesis fails. */
  ERROR = 'error',

  /** Synthesis goes on, and the finding is printed as a warning. */
  WARNING = 'warning',

  /** The rule is not asked. */
  OFF = 'off',
}
