import { Token } from 'aws-cdk-lib';
import {
  ApplicationListener, ApplicationListenerRule, CfnListenerRule, ListenerAction, ListenerCondition,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';
import { isKnown } from '../../lookups';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html (condition values per rule) */
const NAMES_PER_RULE = 5;

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html */
const MATCHABLE = /^(?=.{1,128}$).*\.[a-z]+$/;

/**
 * Redirects names to the first of those that are served, with port, path and query string. The rules come before all others, as these may match by
 * the path alone.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html
 */
export function redirectNames(redirectFrom: readonly string[], domainNames: readonly string[], listener: ApplicationListener): void {
  assertMatchable(redirectFrom, listener);
  assertServedNamesStay(redirectFrom, domainNames);
  const own: IConstruct[] = [];
  for (let start = 0; start < redirectFrom.length; start += NAMES_PER_RULE) {
    const priority = own.length + 1;
    own.push(new ApplicationListenerRule(listener, `RedirectFrom${priority}`, {
      listener,
      priority,
      conditions: [ListenerCondition.hostHeaders(redirectFrom.slice(start, start + NAMES_PER_RULE))],
      action: ListenerAction.redirect({ host: domainNames[0], permanent: true }),
    }));
  }
  if (own.length > 0) listener.node.addValidation({ validate: () => othersWithPriority(own, listener) });
}

function assertMatchable(redirectFrom: readonly string[], scope: IConstruct): void {
  const name = redirectFrom.find((each) => !MATCHABLE.test(each) && isKnown(each, scope));
  if (name === undefined) return;
  throw new Error(`redirectFrom contains "${name}", which no listener rule can match: it takes names of at most 128 characters with nothing but letters `
    + 'after the last dot: leave it out, and let a target redirect it');
}

/** The rules come before those for the names that are served, and a wildcard would match these too. */
function assertServedNamesStay(redirectFrom: readonly string[], domainNames: readonly string[]): void {
  for (const wildcard of redirectFrom.filter((name) => name.startsWith('*.'))) {
    const served = domainNames.find((name) => !Token.isUnresolved(name) && name.endsWith(wildcard.slice(1)));
    if (served === undefined) continue;
    throw new Error(`redirectFrom contains "${wildcard}", and a load balancer would also redirect "${served}" of domainNames: `
      + 'list the names to redirect one by one');
  }
}

/** What is wrong with rules that have a priority of the redirects: a listener has one rule for a priority. */
function othersWithPriority(own: readonly IConstruct[], listener: ApplicationListener): string[] {
  return listener.node.root.node.findAll().flatMap((each) => {
    const isTaken = CfnListenerRule.isCfnListenerRule(each) && each.listenerArn === listener.listenerArn
      && !own.some((rule) => rule === each.node.scope) && !Token.isUnresolved(each.priority) && each.priority <= own.length;
    // an L2 construct is named, and not the resource in it
    const { path } = (each.node.id === 'Resource' ? each.node.scope ?? each : each).node;
    return isTaken ? [`the rule "${path}" has priority ${each.priority}, which a rule of redirectFrom has: give it a priority above ${own.length}`] : [];
  });
}
