import { IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { WatchedCertificate } from './watched-certificate';
import { deployedStack } from '../cross-region/deployment-order';
import { supportStackFor, SupportStackOptions } from '../cross-region/support-stack';

/*
 * An alarm sees the metrics of its own region, and a rule the events of its own region: https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */

/** The stack that has the alarm of a certificate: the one that creates the certificate, unless that creates it in another region. */
export function stackOfAlarm({ identity, owner, path, region, stack }: WatchedCertificate, synthesizer?: IStackSynthesizer): Stack {
  if (region === undefined) return stack;
  const reason = `the alarm of certificate "${path}" is for ${region}`;
  if (typeof identity === 'string') return monitorStack(owner as Construct, { region, reason, synthesizer });
  // it is deployed after the stack that creates the certificate, and the other one before the stack of its owner
  return supportStackFor(owner as Construct, { region, reason, synthesizer, purpose: 'ImportsMonitor' });
}

/** The stack of a region with what monitors create for `owner` there. It is deployed before the stack of `owner`, and so with it. */
export function monitorStack(owner: Construct, options: Pick<SupportStackOptions, 'region' | 'reason' | 'synthesizer'>): Stack {
  const stack = supportStackFor(owner, { ...options, purpose: 'Monitor' });
  deployedStack(Stack.of(owner)).addStackDependency(stack);
  return stack;
}
