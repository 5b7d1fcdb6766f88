import {
  ACCOUNT, certificate, certificateArn, GIVEN, imported, listener, ON_PROD, web,
  type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture,
} from './fixture';

const LOAD_BALANCER: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'application' } };
const ALIAS = { DNSName: { 'Fn::Join': ['', ['dualstack.', { 'Fn::GetAtt': ['Web', 'DNSName'] }]] }, HostedZoneId: { 'Fn::GetAtt': ['Web', 'CanonicalHostedZoneID'] } };

/** A record with this name that leads to the load balancer, unless the properties say otherwise. */
const record = (Name: unknown, properties: Record<string, unknown> = {}): ResourceFixture => ({
  Type: 'AWS::Route53::RecordSet', Properties: { Name, Type: 'A', HostedZoneId: 'Z0123456789ABCDEFGHIJ', AliasTarget: ALIAS, ...properties },
});

const https = (properties: Record<string, unknown> = {}): ResourceFixture =>
  listener({ LoadBalancerArn: { Ref: 'Web' }, Certificates: [{ CertificateArn: { Ref: 'Cert' } }], ...properties });

const plain = (Protocol: unknown): ResourceFixture => listener({ LoadBalancerArn: { Ref: 'Web' }, Protocol, Port: 81, SslPolicy: undefined });

const added = (CertificateArn: unknown, ListenerArn: unknown = { Ref: 'Https' }): ResourceFixture => ({
  Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn, Certificates: [{ CertificateArn }] },
});

/** A load balancer with a certificate for www.example.com, and a record with this name. */
const called = (name: unknown, others: Record<string, ResourceFixture> = {}): StackFixture =>
  web({ Web: LOAD_BALANCER, Cert: certificate(), Https: https(), Record: record(name), ...others }, ON_PROD);

const NETWORK: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'network' } };
const tcp = (properties: Record<string, unknown> = {}, Port = 443): ResourceFixture => listener({
  LoadBalancerArn: { Ref: 'Net' }, Protocol: 'TCP', Port, SslPolicy: undefined, DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Group' } }], ...properties,
});
const toAlb = (properties: Record<string, unknown> = {}): ResourceFixture => ({
  Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  Properties: { TargetType: 'alb', Protocol: 'TCP', Port: 443, Targets: [{ Id: { Ref: 'Web' }, Port: 443 }], ...properties },
});
const OF_NETWORK = { AliasTarget: { DNSName: { 'Fn::GetAtt': ['Net', 'DNSName'] }, HostedZoneId: { 'Fn::GetAtt': ['Net', 'CanonicalHostedZoneID'] } } };

/** A record that leads to a Network Load Balancer, which passes on TLS to the load balancer with a certificate for www.example.com. */
const passedOn = (name: string, others: Record<string, ResourceFixture> = {}): StackFixture =>
  called(name, { Record: record(name, OF_NETWORK), Net: NETWORK, Tcp: tcp(), Group: toAlb(), ...others });

const SHOP: ExpectedFinding = {
  resource: 'Web/Record',
  property: 'Name',
  message: 'Web/Record leads shop.example.com to Web/Web, but the certificates there cover only www.example.com',
  fix: 'add shop.example.com to the names of a certificate of Web/Https, or add a certificate for it (RegionalCertificate)',
  severity: 'warning',
};

const PASSED_ON: ExpectedFinding = { ...SHOP, message: SHOP.message.replace('to Web/Web', 'to Web/Net') };

export const RECORD_COVERAGE: readonly RuleFixture[] = [
  { name: 'a record for a Network Load Balancer in front of an Application Load Balancer', verdict: 'fail', stacks: [passedOn('shop.example.com')], finding: PASSED_ON },
  {
    name: 'the same, with weights for the target group',
    verdict: 'fail',
    stacks: [passedOn('shop.example.com', {
      Tcp: tcp({ DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: { Ref: 'Group' }, Weight: 1 }] } }] }),
    })],
    finding: PASSED_ON,
  },
  {
    name: 'the same, with HTTP passed on to the same load balancer',
    verdict: 'fail',
    stacks: [passedOn('shop.example.com', {
      Plain: tcp({ DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'PlainGroup' } }] }, 80),
      PlainGroup: toAlb({ Port: 80, Targets: [{ Id: { Ref: 'Web' } }] }),
      Http: listener({
        LoadBalancerArn: { Ref: 'Web' },
        Protocol: 'HTTP',
        Port: 80,
        SslPolicy: undefined,
        DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }],
      }),
    })],
    finding: PASSED_ON,
  },
  { name: 'a name that the certificate behind a Network Load Balancer covers', verdict: 'pass', stacks: [passedOn('www.example.com')] },
  { name: 'a Network Load Balancer with other targets', verdict: 'unknown', stacks: [passedOn('shop.example.com', { Group: toAlb({ TargetType: 'ip', Targets: undefined }) })] },
  { name: 'a Network Load Balancer whose target is given at deployment', verdict: 'unknown', stacks: [passedOn('shop.example.com', { Group: toAlb({ Targets: [{ Id: { Ref: 'Given' } }] }) })] },
  {
    name: 'a Network Load Balancer with another target group',
    verdict: 'unknown',
    stacks: [passedOn('shop.example.com', {
      Tcp: tcp({ DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: { Ref: 'Group' } }, { TargetGroupArn: { Ref: 'Given' } }] } }] }),
    })],
  },
  { name: 'a Network Load Balancer that passes on TLS to a port without a listener', verdict: 'unknown', stacks: [passedOn('shop.example.com', { Group: toAlb({ Port: 8443 }) })] },
  { name: 'an alias record that the certificate of its load balancer does not cover', verdict: 'fail', stacks: [called('shop.example.com.')], finding: SHOP },
  {
    name: 'a record that points to its load balancer by CNAME',
    verdict: 'fail',
    stacks: [called('shop.example.com', {
      Record: record('shop.example.com', { Type: 'CNAME', AliasTarget: undefined, ResourceRecords: [{ 'Fn::GetAtt': ['Web', 'DNSName'] }] }),
    })],
    finding: SHOP,
  },
  {
    name: 'a record in a group',
    verdict: 'fail',
    stacks: [called('shop.example.com', {
      Record: {
        Type: 'AWS::Route53::RecordSetGroup',
        Properties: { RecordSets: [{ Name: 'www.example.com', Type: 'A', AliasTarget: ALIAS }, { Name: 'shop.example.com', Type: 'A', AliasTarget: ALIAS }] },
      },
    })],
    finding: { ...SHOP, property: 'RecordSets.1.Name' },
  },
  {
    name: 'a record in another stack',
    verdict: 'fail',
    stacks: [
      {
        ...web({ Web: LOAD_BALANCER, Cert: certificate(), Https: https() }),
        name: 'Balancer',
        template: {
          Resources: { Web: LOAD_BALANCER, Cert: certificate(), Https: https() },
          Outputs: { Zone: { Value: { 'Fn::GetAtt': ['Web', 'CanonicalHostedZoneID'] } } },
        },
      },
      {
        name: 'Web',
        region: 'us-east-1',
        account: ACCOUNT,
        template: {
          Resources: {
            Record: record('shop.example.com', {
              AliasTarget: { DNSName: 'web.example.net', HostedZoneId: { 'Fn::GetStackOutput': { StackName: 'Balancer', OutputName: 'Zone' } } },
            }),
          },
        },
      },
    ],
    finding: {
      ...SHOP,
      message: 'Web/Record leads shop.example.com to Balancer/Web, but the certificates there cover only www.example.com',
      fix: 'add shop.example.com to the names of a certificate of Balancer/Https, or add a certificate for it (RegionalCertificate)',
    },
  },
  {
    name: 'a record for a load balancer that also redirects from HTTP, with the listener for its other name in production only',
    verdict: 'fail',
    stacks: [called('shop.example.com', {
      Shop: certificate({ DomainName: 'shop.example.com' }),
      More: { ...added({ Ref: 'Shop' }), Condition: 'IsProd' },
      Http: plain('HTTP'),
    })],
    finding: SHOP,
  },
  { name: 'a record that the certificate covers', verdict: 'pass', stacks: [called('WWW.example.com.')] },
  { name: 'a record that a wildcard covers', verdict: 'pass', stacks: [called('shop.example.com', { Cert: certificate({ DomainName: '*.example.com' }) })] },
  {
    name: 'a record that an added certificate covers',
    verdict: 'pass',
    stacks: [called('shop.example.com', { Shop: certificate({ DomainName: 'shop.example.com' }), More: added({ Ref: 'Shop' }) })],
  },
  {
    name: 'a record that the certificate of another listener covers',
    verdict: 'pass',
    stacks: [called('shop.example.com', {
      Shop: certificate({ DomainName: 'shop.example.com' }), Other: https({ Port: 8443, Certificates: [{ CertificateArn: { Ref: 'Shop' } }] }),
    })],
  },
  { name: 'a record for a load balancer without HTTPS', verdict: 'pass', stacks: [called('shop.example.com', { Https: plain('HTTP') })] },
  { name: 'a record with a name that is given at deployment', verdict: 'unknown', stacks: [called({ 'Fn::Sub': 'shop.${Given}' })] },
  { name: 'a record for a load balancer that is given at deployment', verdict: 'unknown', stacks: [called('x', { Record: record('x', { AliasTarget: { DNSName: 'web', HostedZoneId: { Ref: 'Given' } } }) })] },
  {
    name: 'a record for a load balancer with a certificate by its ARN',
    verdict: 'unknown',
    stacks: [called('shop.example.com', { Https: https({ Certificates: [{ CertificateArn: certificateArn('us-east-1') }] }) })],
  },
  {
    name: 'a record for a load balancer with an added certificate by its ARN',
    verdict: 'unknown',
    stacks: [called('shop.example.com', { More: added(certificateArn('us-east-1')) })],
  },
  {
    name: 'a record for a load balancer with a certificate of which one name is given at deployment',
    verdict: 'unknown',
    stacks: [called('shop.example.com', { Cert: certificate({ SubjectAlternativeNames: [{ 'Fn::ImportValue': 'name' }] }) })],
  },
  {
    name: 'a record, in an app that adds a certificate to a listener that is given at deployment',
    verdict: 'unknown',
    stacks: [called('shop.example.com', { More: added(certificateArn('us-east-1'), { Ref: 'Given' }) })],
  },
  { name: 'a record for a load balancer that also passes TCP to its targets', verdict: 'unknown', stacks: [called('shop.example.com', { Tcp: plain('TCP') })] },
  { name: 'a record for a load balancer with a listener whose protocol is given at deployment', verdict: 'unknown', stacks: [called('shop.example.com', { Other: plain({ Ref: 'Given' }) })] },
  { name: 'a record for something else', verdict: 'unknown', stacks: [web({ Record: record('shop.example.com', { AliasTarget: undefined, ResourceRecords: ['192.0.2.1'] }) }, GIVEN)] },
  {
    name: 'a load balancer with a certificate from a secret, which may cover more than the app says',
    verdict: 'unknown',
    stacks: [called('shop.example.com', { Cert: imported({ DomainNames: ['www.example.com'] }) })],
  },
];
