import { App, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { RuleExample } from '.';

/** An app with the stack that an example is for. */
export function appWith(code: RuleExample['wrong']): { readonly app: App; readonly stack: Stack } {
  const app = new App();
  return { app, stack: stackWith(app, 'Web', code) };
}

/** The stack that an example is for: in Sydney, with a hosted zone for example.com and a VPC. */
export function stackWith(app: App, id: string, code: RuleExample['wrong']): Stack {
  const stack = new Stack(app, id, { env: { region: 'ap-southeast-2', account: '111122223333' } });
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
  code(stack, hostedZone, new Vpc(stack, 'Vpc'));
  return stack;
}
