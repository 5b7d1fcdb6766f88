import { withMembers } from '../../input/cdk';
import { type Input, isObject } from '../../input/input';

const ONE_APPLICATION_LISTENER = withMembers('an ApplicationListener of this app', 'alb.httpsListener', 'isApplicationListener', 'loadBalancer');

/** A listener of an Application Load Balancer. A construct that has one is none itself: `SecureListener`, `SecureAlb`. An imported listener does not know its load balancer. */
export const APPLICATION_LISTENER: Input = {
  ...ONE_APPLICATION_LISTENER,
  mistakeIn: (value, at) => {
    const mistake = ONE_APPLICATION_LISTENER.mistakeIn(value, at);
    if (!mistake || !isObject(value)) return mistake;
    if ('isApplicationListener' in value) return { ...mistake, instead: 'an imported listener does not know its load balancer: create the listener in this app' };
    const members = new Map(Object.entries(value));
    const member = ['listener', 'httpsListener'].find((name) => !ONE_APPLICATION_LISTENER.mistakeIn(members.get(name), at));
    return member ? { ...mistake, instead: `write its member ${member}` } : mistake;
  },
};
