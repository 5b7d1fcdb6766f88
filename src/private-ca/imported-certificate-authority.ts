import { Resource, Token } from 'aws-cdk-lib';
import { aws_acmpca } from 'aws-cdk-lib/interfaces';
import { Construct } from 'constructs';
import { chainFacts } from './chain';
import { IssuingFacts } from './issuing-facts';
import { IPrivateCertificateAuthority, PrivateCertificateAuthorityAttributes } from './private-certificate-authority-props';
import { namingOwner } from '../input/owner';
import { deferred, isKnown } from '../lookups';

/** An ARN of a CA. */
const ARN = /^arn:[^:]+:acm-pca:[^:]+:[^:]+:certificate-authority\/[^/]+$/;

/** A CA that the app does not create. */
export class ImportedCertificateAuthority extends Resource implements IPrivateCertificateAuthority {
  public readonly certificateAuthorityArn: string;
  public readonly certificateAuthorityRef: aws_acmpca.CertificateAuthorityReference;
  public readonly completeCertificateChain: string;

  /** @internal */
  public readonly _issuing: IssuingFacts;

  constructor(scope: Construct, id: string, attributes: PrivateCertificateAuthorityAttributes) {
    const { certificateAuthorityArn, completeCertificateChain, keyAlgorithm } = attributes;
    super(scope, id, { environmentFromArn: checkedArn(scope, id, certificateAuthorityArn) });
    this.certificateAuthorityArn = certificateAuthorityArn;
    this.certificateAuthorityRef = { certificateAuthorityArn };
    this.completeCertificateChain = completeCertificateChain;
    const facts = namingOwner(this, () => chainFacts(this, completeCertificateChain));
    const given = keyAlgorithm && !Token.isUnresolved(keyAlgorithm.name) ? keyAlgorithm.name : undefined;
    if (given && facts.keyAlgorithm && given !== facts.keyAlgorithm) {
      throw new Error(`CA "${this.node.path}": keyAlgorithm is "${given}", but the CA of completeCertificateChain has "${facts.keyAlgorithm}": leave keyAlgorithm out`);
    }
    this._issuing = { ...facts, keyAlgorithm: given ?? facts.keyAlgorithm };
  }
}

/** Throws for a text that is known not to be the ARN of a CA, before its parts are read. */
function checkedArn(scope: Construct, id: string, arn: string): string {
  if (ARN.test(arn) || !isKnown(arn, scope)) return deferred(arn, scope);
  throw new Error(`certificateAuthorityArn of CA "${scope.node.path}/${id}" is "${arn}", which is not the ARN of a CA: `
    + 'write one as arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555');
}
