import { Names, Stack, Token } from 'aws-cdk-lib';
import { CfnResourceShare } from 'aws-cdk-lib/aws-ram';
import { Construct } from 'constructs';
import { CertificateAuthorityShareOptions } from './certificate-authority-share-options';
import { IssuingFacts } from './issuing-facts';
import { FLAG, Inputs, kind, listOf, optional, required, text } from '../input/input';
import { struct } from '../input/props';
import { isKnown } from '../lookups';

/** The most characters of the name of a share. */
const LONGEST_NAME = 100;

/**
 * The permissions of RAM for CAs. A share has one for each type of resource.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/pca-ram.html
 */
const PERMISSIONS = {
  certificates: 'AWSRAMDefaultPermissionCertificateAuthority',
  subordinates: 'AWSRAMSubordinateCACertificatePathLen0IssuanceCertificateAuthority',
};

const ACCOUNT = /^\d{12}$/;

const ORGANIZATION = /^arn:[^:]+:organizations::\d{12}:(organization|ou)\/.+$/;

const OPTIONS: Inputs<CertificateAuthorityShareOptions> = {
  accounts: optional(listOf(text('the ID of an account', '222222222222'), 'IDs of accounts')),
  organizationArns: optional(listOf(text('the ARN of an organization or unit', 'arn:aws:organizations::111111111111:organization/o-example'), 'ARNs')),
  allowSubordinates: optional(FLAG),
};

export const SHARE_OPTIONS = required(struct(OPTIONS, "{ accounts: ['222222222222'] }"));

export const SHARE_ID = kind('a text that no other construct of the CA has as its ID', "'Share'",
  (value) => typeof value === 'string' && value !== '' && !Token.isUnresolved(value));

interface SharedAuthority {
  readonly certificateAuthorityArn: string;
  readonly _issuing: IssuingFacts;
}

/** Shares a CA with accounts, organizations and their units. */
export function shareAuthority(authority: Construct & SharedAuthority, id: string, options: CertificateAuthorityShareOptions): void {
  const { accounts = [], organizationArns = [], allowSubordinates = false } = options;
  const owner = `share "${id}" of "${authority.node.path}"`;
  checkEach(authority, `${owner}: accounts`, accounts, ACCOUNT, "an account ID has 12 digits, such as '222222222222'");
  checkEach(authority, `${owner}: organizationArns`, organizationArns, ORGANIZATION,
    "write the ARN of an organization or of an organizational unit, such as 'arn:aws:organizations::111111111111:organization/o-example'");
  if (accounts.length + organizationArns.length === 0) throw new Error(`${owner} is with no account: give accounts or organizationArns`);
  if (allowSubordinates && authority._issuing.pathLength === 0) {
    throw new Error(`${owner} has allowSubordinates, but the CA has a pathLength of 0 and issues no CAs: give the CA a pathLength of 1 or more`);
  }
  const permissions = [PERMISSIONS.certificates, ...allowSubordinates ? [PERMISSIONS.subordinates] : []];
  permissions.forEach((permission, index) => {
    const scope = index === 0 ? id : `${id}Subordinates`;
    new CfnResourceShare(authority, scope, {
      name: `${Names.uniqueResourceName(authority, { maxLength: LONGEST_NAME, separator: '-' })}-${scope}`,
      resourceArns: [authority.certificateAuthorityArn],
      principals: [...accounts, ...organizationArns],
      permissionArns: [`arn:${Stack.of(authority).partition}:ram::aws:permission/${permission}`],
      allowExternalPrincipals: accounts.length > 0,
    });
  });
}

function checkEach(owner: Construct, at: string, texts: readonly string[], pattern: RegExp, instead: string): void {
  if (Token.isUnresolved(texts)) return;
  const wrong = texts.find((each) => !pattern.test(each) && isKnown(each, owner));
  if (wrong !== undefined) throw new Error(`${at} has "${wrong}": ${instead}`);
}
