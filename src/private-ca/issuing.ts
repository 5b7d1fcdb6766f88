import { Token } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { CertificateAuthorityUsageMode } from './certificate-authority-usage-mode';
import { IssuingFacts, issuingFactsOf } from './issuing-facts';
import { IPrivateCertificateAuthority, PrivateCertificateAuthorityProps } from './private-certificate-authority-props';
import { SIGNING_ALGORITHMS } from '../catalog/private-ca';
import { isLookedUpLater } from '../lookups';
import { keyFamily } from '../names/key-family';

/** What signs longest: RSA, which every client verifies, with a key that lasts as long as a CA. */
const DEFAULT_KEY = KeyAlgorithm.RSA_4096;

const DAY = 24 * 60 * 60 * 1000;

/** What a new CA can issue. */
export interface NewIssuingFacts extends IssuingFacts {
  readonly keyAlgorithm: string;
  readonly days: number;
}

type IssuingProps = Pick<PrivateCertificateAuthorityProps, 'parent' | 'validity' | 'keyAlgorithm' | 'pathLength' | 'usageMode'>;

/** What a new CA will be able to issue. Throws for a CA that its parent cannot issue. */
export function issuingFacts(owner: IConstruct, props: IssuingProps): NewIssuingFacts {
  const { parent } = props;
  const above = parent && issuingFactsOf(parent);
  const keyAlgorithm = keyAlgorithmOf(owner, props, above);
  const days = props.validity.toDays({ integral: false }); // NaN while a parameter is to be looked up
  const isShortLived = props.usageMode === CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE;
  if (!parent || !above) return { keyAlgorithm, days, isShortLived, pathLength: withoutLimit(props.pathLength) };
  checkMode(parent, above);
  checkValidity(days, parent, above);
  return { keyAlgorithm, days, isShortLived, pathLength: pathLengthBelow(props.pathLength ?? 0, parent, above) };
}

/** @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html */
function checkMode(parent: IPrivateCertificateAuthority, above: IssuingFacts): void {
  if (!above.isShortLived) return;
  throw new Error(`the parent "${parent.node.path}" issues short-lived certificates, so it must be the last CA of a chain: `
    + 'use a parent whose usageMode is CertificateAuthorityUsageMode.GENERAL_PURPOSE');
}

function keyAlgorithmOf(owner: IConstruct, props: IssuingProps, above: IssuingFacts | undefined): string {
  const { name } = props.keyAlgorithm ?? (above?.keyAlgorithm ? new KeyAlgorithm(above.keyAlgorithm) : DEFAULT_KEY);
  if (Token.isUnresolved(name)) throw new Error('the key algorithm of a CA must be known while the app runs: write KeyAlgorithm.RSA_4096');
  if (isLookedUpLater(name, owner)) return above?.keyAlgorithm ?? DEFAULT_KEY.name;
  const allowed = Object.keys(SIGNING_ALGORITHMS);
  if (!allowed.includes(name)) throw new Error(`a CA cannot have the key algorithm "${name}" here: use one of ${allowed.map((each) => `"${each}"`).join(', ')}`);
  const family = above?.keyAlgorithm && keyFamily(above.keyAlgorithm);
  if (!family || family === keyFamily(name)) return name;
  throw new Error(`a CA signs for its own key family, but its parent has an ${family} key and this CA has "${name}": `
    + `leave keyAlgorithm out, or use one of ${allowed.filter((each) => keyFamily(each) === family).map((each) => `"${each}"`).join(', ')}`);
}

/** A certificate that expires after that of its issuer is not issued. */
function checkValidity(days: number, parent: IPrivateCertificateAuthority, above: IssuingFacts): void {
  if (Token.isUnresolved(days)) return;
  const names = `validity of ${days} days would end after that of the parent "${parent.node.path}"`;
  const instead = 'a CA must expire before its parent, so write fewer days';
  if (above.days !== undefined && !Token.isUnresolved(above.days) && days >= above.days) {
    throw new Error(`${names}, which is valid for ${above.days} days and was issued before it: ${instead}`);
  }
  if (above.expires && Date.now() + days * DAY >= above.expires.getTime()) {
    throw new Error(`${names}, which expires on ${above.expires.toISOString().slice(0, 10)}: ${instead}`);
  }
}

function withoutLimit(pathLength: number | undefined): undefined {
  if (pathLength === undefined) return undefined;
  throw new Error(`a root CA has no limit of its path length, got ${pathLength}: leave pathLength out, and give it to the CAs below`);
}

function pathLengthBelow(pathLength: number, parent: IPrivateCertificateAuthority, above: IssuingFacts): number {
  if (above.pathLength === undefined || pathLength < above.pathLength) return pathLength;
  const problem = above.pathLength === 0 ? 'it issues no CAs' : `it issues CAs with a pathLength of ${above.pathLength - 1} at most, got ${pathLength}`;
  throw new Error(`the parent "${parent.node.path}" has a pathLength of ${above.pathLength}, so ${problem}: give the parent a pathLength of ${pathLength + 1} or more`);
}
