import { Token } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IConstruct } from 'constructs';
import { zoneLabel } from '../certificate/public/hosted-zone';
import { isKnown } from '../lookups';
import { domainNameProblem, normalizeDomainName } from '../names/domain-name';

/** Names in one spelling, each once; throws for those that no certificate can have. Tokens, and names that are looked up later, pass. */
export function distinctNames(names: string[], scope: IConstruct): string[] {
  // a list that is known only at deployment is an array of one encoded element
  if (Token.isUnresolved(names)) {
    throw new Error('domainNames is a list that is known at deployment only, so that its names cannot be given their alias records: '
      + 'list the names one by one, or leave domainNames out and give certificates');
  }
  return [...new Set(names.map((name) => checkedName(name, scope)))];
}

function checkedName(name: string, scope: IConstruct): string {
  if (Token.isUnresolved(name)) return name;
  const problem = domainNameProblem(name);
  if (problem && isKnown(name, scope)) throw new Error(`domainNames cannot have "${name}", for which there can be no certificate: the name ${problem}`);
  return normalizeDomainName(name);
}

/** Refuses names, zones and certificates of which no HTTPS listener can be made. */
export function assertServable(names: string[], zones: IHostedZone[], certificates: ICertificate[]): void {
  if (names.length === 0 && certificates.length === 0) {
    throw new Error('a load balancer that serves HTTPS needs a certificate: give domainNames and their hostedZone, or certificates');
  }
  if (names.length > 0 && zones.length === 0) {
    throw new Error(`no hosted zone to put the alias records of ${names.map((name) => `"${name}"`).join(', ')} into: give hostedZone, `
      + 'or leave domainNames out and give certificates');
  }
  if (names.length === 0 && zones.length > 0) {
    throw new Error(`nothing to put into the hosted zone ${zones.map(zoneLabel).join(', ')}: give domainNames, or leave hostedZone out`);
  }
}
