import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, idsOf } from '../../linters/nag';

/** What AWS requires of the role of an instance with enclaves. */
export function acknowledgeEnclavePolicy(policy: IConstruct, key: string): void {
  acknowledge(policy, idsOf('IAMNoInlinePolicy', ALL_COMPLIANCE_PACKS), 'the policy is for this role and this certificate alone');
  acknowledge(policy, [`AwsSolutions-IAM5[Resource::${key}]`], 'the key is in an account of AWS that is not known');
}
