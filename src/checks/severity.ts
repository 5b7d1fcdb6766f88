/**
 * What happens when a rule does not hold.
 */
export enum Severity {
  /** Synthesis fails. */
  ERROR = 'error',

  /** Synthesis succeeds, and the finding is printed as a warning. */
  WARNING = 'warning',

  /** The rule is turned off. */
  OFF = 'off',
}
