import { CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { aSite } from './a-site';
import { CloudFrontCertificate } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

interface Recorded {
  readonly Properties: { readonly Type: string; readonly Name: unknown; readonly HostedZoneId: unknown; readonly AliasTarget: unknown };
}

function records(of: Stack = stack): unknown[][] {
  return Object.values(Template.fromStack(of).findResources('AWS::Route53::RecordSet') as Record<string, Recorded>)
    .map(({ Properties: { Type, Name, HostedZoneId } }) => [Name, Type, HostedZoneId]);
}

test('each name has alias records of three types in its most specific zone', () => {
  aSite(stack, { redirectFrom: ['example.net'], hostedZones: [stack.zone('example.net', 'Z9876543210')] });
  expect(records()).toEqual([
    ...['A', 'AAAA', 'HTTPS'].map((type) => ['www.example.com.', type, 'Z0123456789']),
    ...['A', 'AAAA', 'HTTPS'].map((type) => ['example.net.', type, 'Z9876543210']),
  ]);
  stack.template.hasResourceProperties('AWS::Route53::RecordSet', {
    Type: 'HTTPS', AliasTarget: { DNSName: { 'Fn::GetAtt': ['SiteE53D7754', 'DomainName'] } },
  });
});

test('a name that is known at deployment only has records too', () => {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone: stack.hostedZone });
  aSite(stack, { domainNames: [new CfnParameter(stack, 'Name').valueAsString], certificate });
  expect(records().map(([name]) => name)).toEqual(Array.from({ length: 3 }, () => ({ 'Fn::Join': ['', [{ Ref: 'Name' }, '.']] })));
});

test('a site without records has none', () => {
  aSite(stack, { aliasRecords: false });
  expect(records()).toEqual([]);
});

test('a name outside the zones is refused in the name of the site', () => {
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.org', hostedZone: stack.zone('example.org') });
  expect(() => aSite(stack, { domainNames: ['www.example.org'], certificate })).toThrow(
    'SecureSite "Shop/Site": no hosted zone covers "www.example.org": got zones "example.com"; add its zone to hostedZones');
});
