import { CfnParameter } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, CfnRecordSet, HostedZone, PrivateHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { RegionalCertificate, SecureAlb, SecureAlbProps } from '../../src';

const RECORD = 'AWS::Route53::RecordSet';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function web(props: Partial<SecureAlbProps>, id = 'Web'): SecureAlb {
  return new SecureAlb(stack, id, { vpc: stack.vpc, ...props });
}

/** Each alias record as "type name zone". */
function records(): string[] {
  return Object.values(stack.template.findResources(RECORD))
    .map(({ Properties: { Type, Name, HostedZoneId } }) => `${Type} ${Name} ${HostedZoneId}`);
}

test('each name gets a record that points to the load balancer', () => {
  web({ domainNames: ['example.com', 'www.example.com'], hostedZone: stack.hostedZone });

  expect(records()).toEqual(['A example.com. Z0123456789', 'A www.example.com. Z0123456789']);
  stack.template.allResourcesProperties(RECORD, {
    AliasTarget: {
      DNSName: { 'Fn::Join': ['', ['dualstack.', { 'Fn::GetAtt': ['Web3C8945DB', 'DNSName'] }]] },
      HostedZoneId: { 'Fn::GetAtt': ['Web3C8945DB', 'CanonicalHostedZoneID'] },
    },
  });
});

test('names of a private zone have a certificate that the public zone validates', () => {
  const privateZone = new PrivateHostedZone(stack, 'Private', { zoneName: 'example.com', vpc: stack.vpc });
  const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone: stack.hostedZone });
  web({ domainNames: ['www.example.com'], hostedZone: privateZone, certificates: [certificate] });

  stack.template.hasResourceProperties(RECORD, { Name: 'www.example.com.', HostedZoneId: stack.resolve(privateZone.hostedZoneId) });
  stack.template.resourcePropertiesCountIs('AWS::CertificateManager::Certificate', {
    DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z0123456789' }],
  }, 1);
});

test('all names stand in one certificate', () => {
  web({ domainNames: ['example.com', '*.example.com'], hostedZone: stack.hostedZone });
  stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', {
    DomainName: 'example.com', SubjectAlternativeNames: ['*.example.com'],
  });
  expect(records()).toContain('A *.example.com. Z0123456789');
});

test('a name written in two ways is one name', () => {
  web({ domainNames: ['www.example.com', 'WWW.Example.com.'], hostedZone: stack.hostedZone });
  expect(records()).toEqual(['A www.example.com. Z0123456789']);
});

test('each name stands in the most specific zone', () => {
  web({
    domainNames: ['www.example.com', 'www.shop.example.com', 'example.net', 'notshop.example.com'],
    hostedZones: [stack.hostedZone, stack.zone('shop.example.com', 'ZSHOP'), stack.zone('example.net', 'ZNET')],
  });
  expect(records()).toEqual([
    'A www.example.com. Z0123456789',
    'A www.shop.example.com. ZSHOP',
    'A example.net. ZNET',
    'A notshop.example.com. Z0123456789',
  ]);
});

test.each([
  [IpAddressType.IPV4, ['A']],
  [IpAddressType.DUAL_STACK, ['A', 'AAAA']],
  [IpAddressType.DUAL_STACK_WITHOUT_PUBLIC_IPV4, ['AAAA']],
])('a load balancer with %s addresses gets records of type %s', (ipAddressType, types) => {
  web({ domainNames: ['www.example.com'], hostedZone: stack.hostedZone, internetFacing: true, ipAddressType });
  expect(records()).toEqual(types.map((type) => `${type} www.example.com. Z0123456789`));
});

test('a name that is a token is taken as it is', () => {
  const name = new CfnParameter(stack, 'Name').valueAsString;
  web({ domainNames: [name], hostedZone: stack.hostedZone });
  stack.template.hasResourceProperties(RECORD, { Name: { 'Fn::Join': ['', [{ Ref: 'Name' }, '.']] } });
  stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: { Ref: 'Name' } });
});

test('a zone known by its id alone will do', () => {
  web({ domainNames: ['www.example.com'], hostedZone: HostedZone.fromHostedZoneId(stack, 'Zone', 'ZBYID') });
  expect(records()).toEqual(['A www.example.com. ZBYID']);
});

test('nothing of an unknown region is needed', () => {
  stack = new WebStack();
  web({ domainNames: ['www.example.com'], hostedZone: stack.hostedZone });
  stack.template.hasResourceProperties(RECORD, Match.objectLike({ Name: 'www.example.com.' }));
});

describe('without alias records', () => {
  test('the names have a certificate, and their records are left to somebody else', () => {
    web({ domainNames: ['www.example.com', 'example.com'], hostedZone: stack.hostedZone, aliasRecords: false });
    expect(records()).toEqual([]);
    stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'www.example.com', SubjectAlternativeNames: ['example.com'],
    });
  });

  test('a name that is a token has a certificate too', () => {
    const name = new CfnParameter(stack, 'Name').valueAsString;
    web({ domainNames: [name], hostedZone: stack.hostedZone, aliasRecords: false });
    expect(records()).toEqual([]);
    stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: { Ref: 'Name' } });
  });

  test('a record of your own points to the load balancer', () => {
    const { loadBalancer } = web({ domainNames: ['www.example.com'], hostedZone: stack.hostedZone, aliasRecords: false });
    new ARecord(stack, 'Record', {
      zone: stack.hostedZone, recordName: 'www', target: RecordTarget.fromAlias(new LoadBalancerTarget(loadBalancer)),
    });
    expect(records()).toEqual(['A www.example.com. Z0123456789']);
  });

  test('a record of your own takes the place of the one of SecureAlb, which CloudFormation then keeps', () => {
    const domainNames = ['www.example.com'];
    web({ domainNames, hostedZone: stack.hostedZone });
    const before = stack.template.findResources(RECORD);

    stack = new WebStack(SYDNEY);
    const { loadBalancer } = web({ domainNames, hostedZone: stack.hostedZone, aliasRecords: false });
    const target = RecordTarget.fromAlias(new LoadBalancerTarget(loadBalancer));
    const record = new ARecord(stack, 'Record', { zone: stack.hostedZone, recordName: 'www', target });
    (record.node.defaultChild as CfnRecordSet).overrideLogicalId('WebAwwwexamplecomA602AC90');
    expect(stack.template.findResources(RECORD)).toEqual(before);
  });

  test('no names are needed beside certificates', () => {
    const certificate = new RegionalCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone: stack.hostedZone });
    web({ certificates: [certificate], aliasRecords: false });
    expect(records()).toEqual([]);
  });
});

test('alias records that are asked for are those of the default', () => {
  web({ domainNames: ['www.example.com'], hostedZone: stack.hostedZone, aliasRecords: true });
  expect(records()).toEqual(['A www.example.com. Z0123456789']);
});
