import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { aSite } from './a-site';
import { SecureSite } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

const DELIVERY = 'Shop-CdkAcm-us-east-1-Logs';

function deliveryStack(stack: Stack): Stack {
  return stack.node.root.node.findChild(DELIVERY) as Stack;
}

function resources(stack: Stack, type: string): unknown[] {
  return Object.values(Template.fromStack(stack).findResources(`AWS::Logs::${type}`)).map(({ Properties }) => Properties);
}

test('in us-east-1, the delivery is in the stack of the site', () => {
  const stack = new WebStack({ ...SYDNEY, region: 'us-east-1' });
  aSite(stack);
  expect(resources(stack, 'DeliverySource')).toEqual([{
    Name: expect.stringMatching(/^ShopSite[0-9A-F]{8}-us-east-1$/),
    LogType: 'ACCESS_LOGS',
    ResourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':cloudfront::111111111111:distribution/', { Ref: 'SiteE53D7754' }]] },
  }]);
  expect(resources(stack, 'DeliveryDestination')).toEqual([{
    Name: expect.stringMatching(/^ShopSite[0-9A-F]{8}-us-east-1$/),
    DestinationResourceArn: { 'Fn::GetAtt': [expect.stringMatching(/^SiteAccessLogs/), 'Arn'] },
    OutputFormat: 'w3c',
  }]);
  expect(resources(stack, 'Delivery')).toEqual([{
    DeliverySourceName: { Ref: expect.stringMatching(/^SiteLogSource/) },
    DeliveryDestinationArn: { 'Fn::GetAtt': [expect.stringMatching(/^SiteLogDestination/), 'Arn'] },
  }]);
});

test('the policy of the bucket is there before the delivery', () => {
  const stack = new WebStack({ ...SYDNEY, region: 'us-east-1' });
  aSite(stack);
  const [delivery] = Object.values(Template.fromStack(stack).findResources('AWS::Logs::Delivery'));
  expect(delivery.DependsOn).toEqual([expect.stringMatching(/^SiteAccessLogsPolicy/)]);
});

test('elsewhere, the delivery is in a support stack that is deployed after the stack of the site and reads it', () => {
  const stack = new WebStack(SYDNEY);
  aSite(stack);
  const delivery = deliveryStack(stack);
  expect([delivery.region, delivery.stackName]).toEqual(['us-east-1', 'Shop-ap-southeast-2-CdkAcm-us-east-1-Logs']);
  expect(delivery.dependencies).toEqual([stack]);
  expect(JSON.stringify(resources(delivery, 'DeliverySource'))).toContain('"Fn::GetStackOutput":{"StackName":"Shop","Region":"ap-southeast-2","OutputName":"');
  expect(JSON.stringify(resources(delivery, 'DeliveryDestination'))).toContain('"Region":"ap-southeast-2"');
  expect(resources(stack, 'DeliverySource')).toEqual([]);
});

test('two sites of a stack share the support stack', () => {
  const stack = new WebStack(SYDNEY);
  aSite(stack);
  aSite(stack, { domainNames: ['shop.example.com'] }, 'Other');
  const names = resources(deliveryStack(stack), 'DeliverySource').map((source) => (source as { Name: string }).Name);
  expect(new Set(names).size).toBe(2);
});

test('the logs of a site in a nested stack are delivered', () => {
  const stack = new Stack(new App(), 'Shop', { env: SYDNEY });
  const nested = new NestedStack(stack, 'Web');
  const hostedZone = HostedZone.fromHostedZoneAttributes(nested, 'Zone', { hostedZoneId: 'Z0123456789', zoneName: 'example.com' });
  new SecureSite(nested, 'Site', { domainNames: ['www.example.com'], hostedZone });
  expect(deliveryStack(stack).dependencies).toEqual([stack]);
  expect(JSON.stringify(resources(deliveryStack(stack), 'DeliverySource'))).toContain('"Fn::GetStackOutput":{"StackName":"Shop"');
});

test('a stack without a known region cannot be read', () => {
  const stack = new WebStack();
  expect(() => aSite(stack)).toThrow('SecureSite "Shop/Site": accessLogs need to know the region of stack "Shop", from which the stack with their delivery '
    + 'reads the distribution: give that stack an env with a region, or set accessLogs to false');
  expect(() => aSite(stack, { accessLogs: false }, 'Other')).not.toThrow();
});

test('another stack with the name of the stack of the delivery is refused, with what can be changed', () => {
  const stack = new WebStack(SYDNEY);
  aSite(stack);
  new Stack(stack.node.root as App, 'Mine', { env: { ...SYDNEY, region: 'us-east-1' }, stackName: 'Shop-ap-southeast-2-CdkAcm-us-east-1-Logs' });
  const delivery = stack.node.root.node.findAll().find((each) => Stack.isStack(each) && each.stackName.endsWith('-Logs') && each.node.id !== 'Mine')!;
  expect(delivery.node.validate()).toEqual([expect.stringContaining(
    'so that each would overwrite the other: give stackName of the other stack a name that no other stack has there')]);
});
