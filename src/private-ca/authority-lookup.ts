import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Construct } from 'constructs';
import { ArnLookup, LookedUp } from '../cross-region/arn-lookup';
import { identityHash } from '../cross-region/identity-hash';

/**
 * What CloudFormation changes without replacing the CA.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthority.html
 */
const UPDATED_IN_PLACE = ['Tags', 'RevocationConfiguration'];

const AUTHORITY: LookedUp = {
  noun: 'CA',
  revisionOf: (resource) => identityHash(resource, UPDATED_IN_PLACE),
  inAnotherStage: 'create a CA in each Stage, or import it by its ARN',
  inAnotherAccount: 'which cannot read its ARN; share() it with that account, and import it there by its ARN',
};

/** The ARN of a CA once it is active, as each stack of its Stage can read it. */
export function authorityLookup(owner: Construct, authority: CfnCertificateAuthority, activeArn: string): ArnLookup {
  return new ArnLookup(AUTHORITY, owner, () => ({
    resource: authority, arn: activeArn, insteadOfReading: 'create the CA in a stack that needs nothing of the stack that uses it',
  }));
}
