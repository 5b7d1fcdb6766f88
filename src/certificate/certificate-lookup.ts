import { CfnDeletionPolicy, CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { replacementHash } from './replacement-hash';
import { ArnLookup, Created, LookedUp } from '../cross-region/arn-lookup';

/** A certificate as its own stack creates it. */
export type CreatedCertificate = Created;

const CERTIFICATE: LookedUp = {
  noun: 'certificate',
  revisionOf: replacementHash,
  inAnotherStage: 'create a certificate in each Stage',
  inAnotherAccount: 'and a certificate serves its own account only; create a certificate in each account',
  onReading: retainReplaced,
};

/** The ARN of a certificate, as each stack of its Stage can read it. */
export class CertificateLookup extends ArnLookup {
  constructor(owner: Construct, created: () => CreatedCertificate, original?: Construct) {
    super(CERTIFICATE, owner, created, original);
  }
}

/** A replaced certificate is kept, whatever removal policies say: the stacks that look the new one up are still using the old one. */
function retainReplaced(resource: CfnResource): void {
  resource.addOverride('UpdateReplacePolicy', CfnDeletionPolicy.RETAIN);
}
