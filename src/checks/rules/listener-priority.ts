import type { Resource } from '../../deployment/deployment';
import { shownSpelling } from '../../names/name-spelling';
import { areFew, earlierClaimant, severityBetween, type Claims } from '../claims';
import { identitiesAt, spellingsAt } from '../identities';
import { LISTENER, LISTENER_RULE, listenersOf } from '../load-balancers';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * A listener evaluates its rules in the order of their priorities.
 */
export const listenerPriority: Rule = {
  id: 'listener-priority',
  holds: 'each rule of a listener has a priority of its own',
  severity: Severity.ERROR,
  why: 'Elastic Load Balancing refuses a second rule with the same priority (PriorityInUse), so the deployment fails. This happens if several constructs or teams add rules to one HTTPS ' +
    'listener. Between two stacks it is a warning, because one of them may be deployed instead of the other.',
  leaves: 'Priorities and listeners that only the deployment knows, and rules that are created outside of the app.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html',
  ],
  judgeResource: { types: [LISTENER_RULE], judge: withUsedPriority },
};

const earlierRule = earlierClaimant({
  types: [LISTENER_RULE],
  claimantsIn: (rule) => [{ resource: rule, within: rule }],
  claimsOf: ({ resource }) => prioritiesOf(resource),
});

function withUsedPriority(rule: Resource): ResourceProblem[] {
  const claimant = { resource: rule, within: rule };
  const earlier = earlierRule(claimant);
  if (!earlier) return [];
  const [listener] = listenersOf(rule);
  const [priority = ''] = spellingsAt(rule, 'Priority');
  return [{
    property: 'Priority',
    message: `${rule.path} has priority ${shownSpelling(priority)} on ${listener?.path ?? 'a listener'}, but ${earlier.resource.path} already has this priority there`,
    fix: 'give one of the two rules another priority',
    severity: severityBetween(claimant, earlier),
  }];
}

/** The priorities that a rule takes, with the listener. */
function prioritiesOf(rule: Resource): Claims {
  const priorities = spellingsAt(rule, 'Priority');
  const listeners = priorities.length === 0 ? [] : identitiesAt(rule, 'ListenerArn', LISTENER);
  if (!areFew(listeners.length, priorities.length)) return { claimed: [], excluded: [] };
  const claimed = listeners.flatMap((listener) => priorities.map((priority) => `${priority} on ${listener}`));
  return { claimed, excluded: claimed };
}
