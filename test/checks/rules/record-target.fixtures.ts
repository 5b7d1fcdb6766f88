import { certificateArn, distribution, GIVEN, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const ARN = certificateArn('us-east-1');
const WWW = 'www.example.com';
const SHOP = 'shop.example.com';

const site = (Aliases?: unknown, config: Record<string, unknown> = {}): ResourceFixture => distribution(ARN, { Aliases, ...config });

const restApi = (types: string): ResourceFixture => ({
  Type: 'AWS::ApiGateway::DomainName',
  Properties: {
    DomainName: WWW,
    SecurityPolicy: 'TLS_1_2',
    EndpointConfiguration: { Types: [types] },
    [types === 'EDGE' ? 'CertificateArn' : 'RegionalCertificateArn']: ARN,
  },
});

const HTTP_API: ResourceFixture = {
  Type: 'AWS::ApiGatewayV2::DomainName',
  Properties: { DomainName: WWW, DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: ARN }] },
};
const wildcardApi = (): ResourceFixture => ({ ...HTTP_API, Properties: { ...HTTP_API.Properties, DomainName: '*.example.com' } });
const GRAPHQL: ResourceFixture = { Type: 'AWS::AppSync::DomainName', Properties: { DomainName: WWW, CertificateArn: ARN } };
const SIGN_IN: ResourceFixture = {
  Type: 'AWS::Cognito::UserPoolDomain',
  Properties: { UserPoolId: { Ref: 'Given' }, Domain: WWW, CustomDomainConfig: { CertificateArn: ARN } },
};

const record = (Name: unknown, attribute = 'DomainName'): ResourceFixture => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: { HostedZoneName: 'example.com.', Name, Type: 'A', AliasTarget: { DNSName: { 'Fn::GetAtt': ['Site', attribute] }, HostedZoneId: 'Z2FDTNDATAQYW2' } },
});

const cname = (Name: unknown): ResourceFixture => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: { HostedZoneName: 'example.com.', Name, Type: 'CNAME', TTL: '300', ResourceRecords: [{ 'Fn::GetAtt': ['Site', 'DomainName'] }] },
});

const group = (...Names: unknown[]): ResourceFixture => ({
  Type: 'AWS::Route53::RecordSetGroup',
  Properties: { HostedZoneName: 'example.com.', RecordSets: Names.map((Name) => ({ Name, Type: 'A', AliasTarget: record(Name).Properties.AliasTarget })) },
});

const leads = (Site: ResourceFixture, Record: ResourceFixture): StackFixture => web({ Site, Record }, ON_PROD);

const finding = (knows: string, { name = SHOP, property = 'Name', service = 'CloudFront' } = {}): ExpectedFinding => ({
  resource: 'Web/Record',
  property,
  message: `Web/Record leads ${name} to Web/Site, which does not answer for it: ${service} knows only its ${knows}`,
  fix: `add ${name} to the names of Web/Site and to its certificate, or let the record lead elsewhere`,
  severity: 'warning',
});

const fail = (name: string, stack: StackFixture, found: ExpectedFinding): RuleFixture => ({ name, verdict: 'fail', stacks: [stack], finding: found });
const pass = (name: string, stack: StackFixture): RuleFixture => ({ name, verdict: 'pass', stacks: [stack] });
const unknown = (name: string, stack: StackFixture): RuleFixture => ({ name, verdict: 'unknown', stacks: [stack] });

export const RECORD_TARGET: readonly RuleFixture[] = [
  fail('an alias record to a distribution with another alias', leads(site([WWW]), record(SHOP)), finding(`Aliases ${WWW}`)),
  fail('an alias record to a distribution without aliases', leads(site(), record(SHOP)), finding('Aliases, and it has none')),
  fail('a CNAME record to a distribution with another alias', leads(site([WWW]), cname(`${SHOP}.`)), finding(`Aliases ${WWW}`)),
  fail('one of two records of a group', leads(site([WWW]), group(WWW, SHOP)), finding(`Aliases ${WWW}`, { property: 'RecordSets.1.Name' })),
  fail('a record for the name above a wildcard', leads(site(['*.example.com']), record('example.com')), finding('Aliases *.example.com', { name: 'example.com' })),
  fail('a record to a distribution that has the alias in production only', leads(site([{ 'Fn::If': ['IsProd', SHOP, WWW] }]), record(SHOP)), finding(`Aliases ${WWW}`)),
  ...['EDGE', 'REGIONAL'].map((types) => fail(`a record to a domain name of API Gateway with another name (${types})`,
    leads(restApi(types), record(SHOP, types === 'EDGE' ? 'DistributionDomainName' : 'RegionalDomainName')), finding(`DomainName ${WWW}`, { service: 'API Gateway' }))),
  fail('a record two levels below a wildcard of API Gateway', leads(wildcardApi(), record('a.shop.example.com', 'RegionalDomainName')),
    finding('DomainName *.example.com', { name: 'a.shop.example.com', service: 'API Gateway' })),
  fail('a record to a domain name for HTTP APIs with another name', leads(HTTP_API, record(SHOP, 'RegionalDomainName')), finding(`DomainName ${WWW}`, { service: 'API Gateway' })),
  fail('a record to a domain name of AppSync with another name', leads(GRAPHQL, record(SHOP, 'AppSyncDomainName')), finding(`DomainName ${WWW}`, { service: 'AppSync' })),
  fail('a record to a user pool domain with another name', leads(SIGN_IN, record(SHOP, 'CloudFrontDistribution')), finding(`Domain ${WWW}`, { service: 'Cognito' })),
  pass('a record to a distribution with its name, in another spelling', leads(site([WWW]), record('WWW.example.com.'))),
  pass('a record to a distribution with a wildcard', leads(site(['*.example.com']), record(SHOP))),
  pass('a record to a distribution with a wildcard two levels above', leads(site(['*.example.com']), record('a.shop.example.com'))),
  pass('a wildcard record to a distribution with a wildcard above it', leads(site(['*.example.com']), record('*.shop.example.com'))),
  pass('a wildcard record to a distribution with the wildcard', leads(site(['*.example.com']), record('\\052.example.com'))),
  pass('a wildcard record to a distribution with a name below it', leads(site([WWW]), record('*.example.com'))),
  pass('a record to a domain name for HTTP APIs with its name', leads(HTTP_API, record(WWW, 'RegionalDomainName'))),
  pass('a record to another attribute', leads(site([WWW]), record(SHOP, 'Id'))),
  unknown('a record to a distribution whose tenants have the names', leads(site(undefined, { ConnectionMode: 'tenant-only' }), record(SHOP))),
  unknown('a record to a distribution with an alias that is given at deployment', leads(site([WWW, { Ref: 'Given' }]), record(SHOP))),
  unknown('a record to a distribution with aliases that are given at deployment', leads(site({ 'Fn::Split': [',', { Ref: 'Given' }] }), record(SHOP))),
  unknown('a record with a name that is given at deployment', leads(site([WWW]), record({ Ref: 'Given' }))),
  unknown('a record to a place that is given at deployment', web({
    Site: site([WWW]),
    Record: { Type: 'AWS::Route53::RecordSet', Properties: { HostedZoneName: 'example.com.', Name: SHOP, Type: 'CNAME', TTL: '300', ResourceRecords: [{ Ref: 'Given' }] } },
  }, GIVEN)),
];
