import { App, Environment, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { RegionalCertificate } from '../../src';

export const ACCOUNT = '111111111111';
export const DUBLIN = { account: ACCOUNT, region: 'eu-west-1' };
export const VIRGINIA = { account: ACCOUNT, region: 'us-east-1' };
export const EMAILS = { emails: ['ops@example.com'] };

/** The ARN of a certificate that exists already. */
export function arn(region: string, account = ACCOUNT, id = '12345678-1234-1234-1234-123456789012'): string {
  return `arn:aws:acm:${region}:${account}:certificate/${id}`;
}

export function zone(scope: Construct): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
}

/** A certificate that ACM renews by itself. */
export function certificateIn(scope: Construct, id = 'Cert'): RegionalCertificate {
  return new RegionalCertificate(scope, id, { domainName: 'www.example.com', hostedZone: zone(new Construct(scope, `ZoneOf${id}`)) });
}

/** A stack without the parameter that CDK adds for its bootstrap version. */
export function stackIn(scope: Construct, id: string, env?: Environment): Stack {
  return new Stack(scope, id, { env });
}

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

/** The resources of a type, by logical ID. */
export function resources(stack: Stack, type: string): Record<string, Resource> {
  return Template.fromStack(stack).findResources(type) as Record<string, Resource>;
}

/** The properties of the resources of a type. */
export function propertiesOf(stack: Stack, type: string): Record<string, unknown>[] {
  return Object.values(resources(stack, type)).map(({ Properties }) => Properties);
}

/** The properties of the alarms of a stack. */
export function alarmsOf(stack: Stack): Record<string, unknown>[] {
  return propertiesOf(stack, 'AWS::CloudWatch::Alarm');
}

/** The statements of the policies in a property of the resources of a type. */
export function statements(stack: Stack, type: string, property: string): unknown[] {
  return propertiesOf(stack, type).flatMap((properties) => (properties[property] as { Statement: unknown[] }).Statement);
}

/** The only stack of an app with an ID. */
export function stackById(app: App, id: string): Stack {
  const [stack] = app.node.findAll().filter((each): each is Stack => Stack.isStack(each) && each.node.id === id);
  return stack;
}
