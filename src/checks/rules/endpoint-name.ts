import { ENDPOINT_NAMES, type EndpointNames } from '../../catalog/endpoint-names';
import type { Resource } from '../../deployment/deployment';
import { grouped } from '../../deployment/grouped';
import { placed } from '../../deployment/property';
import { earlierClaimant, severityBetween, type Claimant } from '../claims';
import { endpointNamesOf, nameClaims, nameLabel, namesIn } from '../endpoint-names';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const TYPES = [...new Set(ENDPOINT_NAMES.map(({ type }) => type))];

/**
 * CloudFront and API Gateway find the endpoint of a request by its name.
 */
export const endpointName: Rule = {
  id: 'endpoint-name',
  holds: 'a custom domain name belongs to one distribution or API domain only',
  severity: Severity.ERROR,
  why: 'CloudFront finds the distribution of a request by its name, so it refuses a name that another distribution or tenant already has ' +
    '(CNAMEAlreadyExists), also one of another account. Edge-optimized API domains and the custom domains of Amazon Cognito, AppSync and Amplify Hosting have ' +
    'distributions of their own. API Gateway refuses a domain name that already exists in the region. The deployment fails. ' +
    'Between two stacks it is a warning, because one of them may be deployed instead of the other.',
  leaves: 'Names that are known only at deployment, staging distributions, a wildcard beside a name that it covers, and regional API domains behind a ' +
    'distribution with the same name.',
  sources: [...new Set(ENDPOINT_NAMES.map(({ source }) => source))],
  judgeResource: { types: TYPES, judge: taken },
};

/** By the words for what has the names: those of others are never the same. */
const EARLIER_NAMES = new Map([...grouped(ENDPOINT_NAMES, (facts) => facts.of)].map(([of, all]) => {
  const byType = new Map(all.map((facts) => [facts.type, facts]));
  return [of, earlierClaimant({
    types: [...byType.keys()],
    claimantsIn: (resource) => namesIn(resource, byType.get(resource.type)),
    claimsOf: (name) => nameClaims(name, byType.get(name.resource.type)),
  })];
}));

function taken(resource: Resource): ResourceProblem[] {
  const problems = endpointNamesOf(resource).flatMap((facts) => namesIn(resource, facts).flatMap((name) => takenBefore(name, facts)));
  // API Gateway refuses a name before CloudFront does, so one problem is enough. But a warning does not hide an error.
  return [...grouped(problems, ({ property }) => property).values()]
    .map((ofName) => ofName.find(({ severity }) => severity === Severity.ERROR) ?? ofName[0]);
}

function takenBefore(name: Claimant, facts: EndpointNames): ResourceProblem[] {
  const earlier = EARLIER_NAMES.get(facts.of)?.(name);
  if (!earlier || !('positions' in name.within)) return [];
  const label = nameLabel(name, facts);
  return [{
    property: placed(name.within.path, name.within.positions),
    message: `${facts.of} refuses ${label} of ${name.resource.path}, because ${earlier.resource.path} already has this name (${facts.error})`,
    fix: `keep ${label} on one of the two, or give one of them another name`,
    severity: severityBetween(name, earlier),
  }];
}
