/**
 * Whether this is the reason of an acknowledgement. One without a reason does not apply. JavaScript and templates can leave it out, and CDK
 * writes neither the reason nor the rule into the assembly then.
 */
export function isReason(reason: unknown): boolean {
  return typeof reason === 'string' && reason.trim() !== '';
}

/** The fix of a finding whose acknowledgement does not apply. */
export function fixWithReason(fix: string, path: string, id: string): string {
  return `${fix}; an acknowledgement at ${path} has no reason, so it does not apply: write { id: '${id}', reason: 'why it is right here' }`;
}
