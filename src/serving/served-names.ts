import { Token } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IConstruct } from 'constructs';
import { zoneLabel } from '../certificate/public/hosted-zone';
import { IValidationRole } from '../certificate/validation/validation-role-props';
import { isKnown } from '../lookups';
import { domainNameProblem, normalizeDomainName, privateNameProblem } from '../names/domain-name';

/**
 * Names in one spelling, each once; throws for those that no certificate can have. Tokens, and names that are looked up later, pass.
 *
 * @param problemOf What keeps a name from the certificate. One that is given can be of a private CA, and so for a name of an internal network.
 */
export function checkedNames(names: string[], scope: IConstruct, problemOf = domainNameProblem): string[] {
  // a list that is known only at deployment is an array of one encoded element
  if (Token.isUnresolved(names)) {
    throw new Error('domainNames is a token, so its names are known only at deployment and cannot get alias records: '
      + 'list the names one by one, or leave domainNames out and give certificates');
  }
  return [...new Set(names.map((name) => checkedName(name, 'domainNames', scope, problemOf)))];
}

/** A name in one spelling; throws if no certificate can have it. */
export function checkedName(name: string, prop: string, scope: IConstruct, problemOf = domainNameProblem): string {
  if (Token.isUnresolved(name)) return name;
  const problem = problemOf(name);
  const kind = privateNameProblem(name) ? '' : 'public ';
  if (problem && isKnown(name, scope)) throw new Error(`${prop} contains "${name}", which no ${kind}certificate can cover: the name ${problem}`);
  return normalizeDomainName(name);
}

/** What a listener is to be made of. */
export interface Servable {
  readonly names: string[];

  /** Whether some of the names are redirected, which takes neither a certificate nor records of this construct. */
  readonly redirects: boolean;
  readonly zones: IHostedZone[];
  readonly certificates: ICertificate[];
  readonly aliasRecords: boolean;

  /** The roles that validate the certificate which is created for the names. */
  readonly roles: readonly IValidationRole[];

  /** Whether the listener terminates TLS, and so has a certificate. */
  readonly terminatesTls: boolean;
}

/** Refuses names, zones and certificates of which no listener can be made. */
export function assertServable({ names, redirects, zones, certificates, aliasRecords, roles, terminatesTls }: Servable): void {
  if (names.length === 0 && certificates.length === 0 && terminatesTls) {
    throw new Error('the listener needs a certificate: give domainNames and their hostedZone, or certificates');
  }
  const needsZone = aliasRecords || (terminatesTls && certificates.length === 0);
  if (names.length > 0 && !needsZone && !redirects) {
    throw new Error(`domainNames has no effect, because aliasRecords is false${terminatesTls ? ' and certificates are given' : ''}: `
      + 'leave out domainNames and its hosted zone, or set aliasRecords to true');
  }
  assertRolesHaveEffect(roles, certificates);
  if (names.length > 0 && zones.length === 0 && needsZone) {
    throw new Error(`no hosted zone is given ${aliasRecords ? 'for the alias records' : 'to validate the certificate'} of `
      + `${names.map((name) => `"${name}"`).join(', ')}: give hostedZone, or leave domainNames out${terminatesTls ? ' and give certificates' : ''}`);
  }
  if (names.length > 0 && zones.length > 0 && !needsZone) {
    throw new Error(`the hosted zone ${zones.map(zoneLabel).join(', ')} has no effect, because aliasRecords is false and certificates are given: `
      + 'leave out the hosted zone, or set aliasRecords to true');
  }
  if (names.length === 0 && zones.length > 0) {
    throw new Error(`domainNames is missing for the hosted zone ${zones.map(zoneLabel).join(', ')}: give domainNames, or leave hostedZone out`);
  }
}

/** Refuses roles for certificates that are given. */
export function assertRolesHaveEffect([role]: readonly IValidationRole[], [certificate]: readonly ICertificate[]): void {
  if (!role || !certificate) return;
  throw new Error(`validation role "${role.node.path}" has no effect, because certificate "${certificate.node.path}" is given: `
    + 'leave it out, or give it to the certificate');
}
