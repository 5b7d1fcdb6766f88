import { Stack, Token } from 'aws-cdk-lib';
import { ICertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { ACM_VALIDITY } from '../../catalog/private-ca';
import { isKnown, isLookedUpLater } from '../../lookups';
import { keyFamily } from '../../names/key-family';
import { IssuingFacts, issuingFactsOf } from '../../private-ca/issuing-facts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Throws if it is known that ACM cannot issue a certificate from a CA.
 *
 * @returns the key algorithm of the certificate; undefined for that of ACM
 */
export function checkAuthority(owner: IConstruct, authority: ICertificateAuthority, keyAlgorithm?: KeyAlgorithm): KeyAlgorithm | undefined {
  const facts = issuingFactsOf(authority);
  checkRegion(owner, authority);
  checkAccount(owner, authority);
  checkMode(authority, facts);
  checkValidity(authority, facts);
  checkFamily(owner, authority, facts, keyAlgorithm);
  return keyAlgorithm ?? (keyFamily(facts.keyAlgorithm ?? '') === 'EC' ? KeyAlgorithm.EC_PRIME256V1 : undefined);
}

/** ACM finds a CA in its own region only. */
function checkRegion(owner: IConstruct, authority: ICertificateAuthority): void {
  const [here, there] = [Stack.of(owner).region, regionOf(authority)];
  if (here === there || !isKnown(here, owner) || !isKnown(there, owner) || isLookedUpLater(authority.certificateAuthorityArn, owner)) return;
  throw new Error(`authority "${authority.node.path}" is in ${there} and the certificate in ${here}: ACM issues from CAs of its own region, `
    + `so create the certificate in a stack in ${there}, or use a CA in ${here}`);
}

/** A CA that the app creates in another account: CloudFormation reads no ARN of a stack of another account, and the CA has to be shared. */
function checkAccount(owner: IConstruct, authority: ICertificateAuthority): void {
  const [here, there] = [Stack.of(owner).account, authority.env.account];
  if (here === there || !isKnown(here, owner) || !isKnown(there, owner) || !Token.isUnresolved(authority.certificateAuthorityArn)) return;
  if (Stack.of(authority).account !== there) return;
  throw new Error(`authority "${authority.node.path}" is in account ${there} and the certificate in account ${here}, which cannot read its ARN there: `
    + `share it with account ${here}, for example by its method share(), and give the ARN as text: CertificateAuthority.fromCertificateAuthorityArn(this, 'Authority', arn)`);
}

/** The region in the ARN, if it is one. A CA that core imports has that of its stack. */
function regionOf({ certificateAuthorityArn, env }: ICertificateAuthority): string {
  return Token.isUnresolved(certificateAuthorityArn) ? env.region : certificateAuthorityArn.split(':')[3] ?? env.region;
}

/** @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html */
function checkMode(authority: ICertificateAuthority, { isShortLived }: IssuingFacts): void {
  if (isShortLived) {
    throw new Error(`authority "${authority.node.path}" issues short-lived certificates, which ACM cannot issue: `
      + 'use a CA whose usageMode is CertificateAuthorityUsageMode.GENERAL_PURPOSE');
  }
}

/** @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html */
function checkValidity(authority: ICertificateAuthority, { days, expires }: IssuingFacts): void {
  const isShort = days !== undefined && !Token.isUnresolved(days) && days <= ACM_VALIDITY;
  const isOver = expires !== undefined && expires.getTime() <= Date.now() + ACM_VALIDITY * DAY;
  if (!isShort && !isOver) return;
  const problem = isShort ? `is valid for ${days} days` : `expires on ${expires?.toISOString().slice(0, 10)}`;
  throw new Error(`authority "${authority.node.path}" ${problem}, but certificates of ACM are valid for ${ACM_VALIDITY} days and cannot outlive their CA: `
    + `use a CA with a validity of at least ${ACM_VALIDITY + 1} days, or one that has more time left`);
}

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html */
function checkFamily(owner: IConstruct, authority: ICertificateAuthority, facts: IssuingFacts, keyAlgorithm?: KeyAlgorithm): void {
  const family = keyFamily(facts.keyAlgorithm ?? '');
  if (!keyAlgorithm || !family || !isKnown(keyAlgorithm.name, owner) || keyFamily(keyAlgorithm.name) === family) return;
  throw new Error(`a CA signs certificates of its own key family, but authority "${authority.node.path}" has an ${family} key and the certificate has `
    + `"${keyAlgorithm.name}": ${family === 'RSA' ? 'use KeyAlgorithm.RSA_2048' : 'use KeyAlgorithm.EC_PRIME256V1 or KeyAlgorithm.EC_SECP384R1'}, `
    + 'or leave keyAlgorithm out');
}
