import { Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/*
 * Findings of cdk-nag that users cannot fix, because what they require makes no sense for a construct or is not supported. An ID of a pack that
 * an app does not use is never read.
 */

/**
 * Packs with the same rules.
 *
 * @see https://github.com/cdklabs/cdk-nag/blob/main/RULES.md
 */
export const COMPLIANCE_PACKS = ['NIST.800.53.R5', 'HIPAA.Security', 'PCI.DSS.321'];

/** The older pack, which has some of the rules. */
export const ALL_COMPLIANCE_PACKS = [...COMPLIANCE_PACKS, 'NIST.800.53.R4'];

/** The IDs of a rule in several packs. */
export function idsOf(rule: string, packs: readonly string[]): string[] {
  return packs.map((pack) => `${pack}-${rule}`);
}

export function acknowledge(scope: IConstruct, ids: readonly string[], reason: string): void {
  Validations.of(scope).acknowledge(...ids.map((id) => ({ id, reason })));
}
