import { SecureSite, SecureSiteProps } from '../../../src';
import { WebStack } from '../load-balancer/web-stack';

/** A site as the guide has it. */
export function aSite(stack: WebStack, props: Partial<SecureSiteProps> = {}, id = 'Site'): SecureSite {
  return new SecureSite(stack, id, { domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props });
}
