import type { Result } from '../subject';

/** What `doctor` has found. */
export interface DoctorReport {
  readonly results: readonly Result[];

  /** The address of the resolver that was asked. */
  readonly resolver?: string;

  /** What could not be looked at. */
  readonly problems: readonly string[];
}
