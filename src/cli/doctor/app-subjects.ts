import type { Subject } from './subject';
import { distinctNames, CERTIFICATE, issuerOf, requestedNames } from '../../checks/requested-certificate';
import type { Resource } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { isPresent, textAt, valuesAt } from '../../deployment/property';
import { normalizeDomainName } from '../../names/domain-name';
import type { TemplateStack } from '../../readers/templates/template-stack';

const USER_POOL_DOMAIN = 'AWS::Cognito::UserPoolDomain';

/** What is diagnosed in an app: the public certificates that it requests, and the domains of Cognito user pools. */
export function appSubjects(stacks: readonly TemplateStack[]): Subject[] {
  return stacks.flatMap((stack) => stack.resources).flatMap((resource) => [...certificate(resource), ...userPoolDomain(resource)]);
}

function certificate(resource: Resource): Subject[] {
  if (resource.type !== CERTIFICATE || issuerOf({ resource }) !== 'public') return [];
  const zones = zoneIds(resource);
  const names = distinctNames(resource).map((name) => ({ name, zoneId: zones.get(name) }));
  const hasUnknownNames = requestedNames(resource).some(({ name }) => name === undefined);
  return [{ title: resource.path, names, hasUnknownNames, region: resource.stack.region }];
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html */
function userPoolDomain(resource: Resource): Subject[] {
  if (resource.type !== USER_POOL_DOMAIN || isPresent(resource, 'CustomDomainConfig') !== true) return [];
  const name = textAt(resource, 'Domain', '');
  return name ? [{ title: resource.path, names: [], childOfAddress: normalizeDomainName(name) }] : [];
}

/** The IDs of hosted zones that are known, by the names that are validated in them. */
function zoneIds(resource: Resource): ReadonlyMap<string, string> {
  return new Map(valuesAt(resource, 'DomainValidationOptions[]').flatMap((option): [string, string][] => {
    const [name, id] = ['DomainName', 'HostedZoneId'].map((property) => valuesAt(option, property).map(({ value, stack }) => readText(value, stack))[0]);
    return name === undefined || id === undefined ? [] : [[normalizeDomainName(name), id.replace('/hostedzone/', '')]];
  }));
}
