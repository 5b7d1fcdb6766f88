import {
  ACCOUNT, certificateArn, distribution, GIVEN, ON_PROD, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture,
} from './fixture';

const ARN = certificateArn('us-east-1');

/** A distribution with these aliases. */
const site = (Aliases: unknown, config: Record<string, unknown> = {}, Condition?: string): ResourceFixture =>
  ({ ...distribution(ARN, { Aliases, ...config }), ...Condition && { Condition } });

const tenant = (Domains: unknown): ResourceFixture => ({
  Type: 'AWS::CloudFront::DistributionTenant',
  Properties: { Name: 'shop', DistributionId: { Ref: 'Given' }, Domains, Customizations: { Certificate: { Arn: ARN } } },
});

const restApi = (DomainName: unknown): ResourceFixture => ({
  Type: 'AWS::ApiGateway::DomainName',
  Properties: { DomainName, SecurityPolicy: 'TLS_1_2', EndpointConfiguration: { Types: ['REGIONAL'] }, RegionalCertificateArn: { Ref: 'Given' } },
});

const httpApi = (DomainName: unknown): ResourceFixture => ({
  Type: 'AWS::ApiGatewayV2::DomainName',
  Properties: { DomainName, DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: { Ref: 'Given' } }] },
});

const edgeApi = (DomainName: unknown, EndpointConfiguration: unknown = { Types: ['EDGE'] }): ResourceFixture => ({
  Type: 'AWS::ApiGateway::DomainName', Properties: { DomainName, SecurityPolicy: 'TLS_1_2', EndpointConfiguration, CertificateArn: ARN },
});

const signIn = (Domain: unknown, config: Record<string, unknown> = { CustomDomainConfig: { CertificateArn: ARN } }): ResourceFixture => ({
  Type: 'AWS::Cognito::UserPoolDomain', Properties: { UserPoolId: 'us-east-1_AbCdEfGhI', Domain, ...config },
});

const graph = (DomainName: unknown): ResourceFixture => ({ Type: 'AWS::AppSync::DomainName', Properties: { DomainName, CertificateArn: ARN } });

const amplify = (DomainName: unknown, ...prefixes: unknown[]): ResourceFixture => ({
  Type: 'AWS::Amplify::Domain',
  Properties: { AppId: 'd123456789', DomainName, SubDomainSettings: prefixes.map((Prefix) => ({ BranchName: 'main', Prefix })) },
});

const two = (First: ResourceFixture, Second: ResourceFixture): StackFixture => {
  const Conditions = { ...ON_PROD.Conditions, IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] } };
  return web({ First, Second }, { ...ON_PROD, Conditions });
};

/** Another stack, which has the first one of two. */
const elsewhere = (region: string | undefined, First: ResourceFixture): StackFixture =>
  ({ name: 'Other', region, account: ACCOUNT, template: { ...GIVEN, Resources: { First } } });

const finding = (name: string, property = 'DistributionConfig.Aliases.0', service = 'CloudFront', error = 'CNAMEAlreadyExists'): ExpectedFinding => ({
  resource: 'Web/Second',
  property,
  message: `${service} refuses ${name} of Web/Second, because Web/First already has this name (${error})`,
  fix: `keep ${name} on one of the two, or give one of them another name`,
});

const ON_API = finding('api.example.com', 'DomainName', 'API Gateway', 'ConflictException');

const fail = (name: string, stacks: readonly StackFixture[], found: ExpectedFinding): RuleFixture => ({ name, verdict: 'fail', stacks, finding: found });
const pass = (name: string, ...stacks: StackFixture[]): RuleFixture => ({ name, verdict: 'pass', stacks });
const unknown = (name: string, ...stacks: StackFixture[]): RuleFixture => ({ name, verdict: 'unknown', stacks });

const WWW = 'www.example.com';

export const ENDPOINT_NAME: readonly RuleFixture[] = [
  {
    name: 'an alias of one distribution, which another one has under the legacy name',
    verdict: 'fail',
    stacks: [two(site(['www.example.com']), site(['shop.example.com'], { CNAMEs: ['www.example.com'] }))],
    finding: finding('www.example.com', 'DistributionConfig.CNAMEs.0'),
  },
  { name: 'a distribution that has an alias under both names', verdict: 'pass', stacks: [web({ Site: site(['www.example.com'], { CNAMEs: ['www.example.com'] }) })] },
  fail('two distributions with one alias', [two(site([WWW]), site([WWW]))], finding(WWW)),
  fail('two distributions with one alias among others, in another spelling', [two(site(['a.example.com', WWW]), site(['b.example.com', 'WWW.Example.com.']))],
    finding(WWW, 'DistributionConfig.Aliases.1')),
  fail('two distributions with one wildcard', [two(site(['*.example.com']), site(['*.example.com']))], finding('*.example.com')),
  fail('two distributions with one alias that is given at deployment', [two(site([{ Ref: 'Given' }]), site([{ Ref: 'Given' }]))], finding('…')),
  fail('a distribution and a tenant of another one', [two(site([WWW]), tenant([WWW]))], finding(WWW, 'Domains.0')),
  fail('two distributions with one alias, in two stacks', [elsewhere('eu-west-1', site([WWW])), web({ Second: site([WWW]) })],
    { ...finding(WWW), message: finding(WWW).message.replace('Web/First', 'Other/First'), severity: 'warning' }),
  fail('two domain names of API Gateway', [two(restApi('api.example.com'), httpApi('api.example.com'))], ON_API),
  fail('a distribution and an edge-optimized API domain', [two(site(['api.example.com']), edgeApi('API.example.com'))], finding('api.example.com', 'DomainName')),
  fail('a distribution and an API domain that is edge-optimized by default', [two(site([WWW]), edgeApi(WWW, undefined))], finding(WWW, 'DomainName')),
  fail('two edge-optimized API domains of one region', [two(edgeApi('api.example.com'), edgeApi('api.example.com'))], ON_API),
  fail('edge-optimized API domains in two regions', [elsewhere('eu-west-1', edgeApi(WWW)), web({ Second: edgeApi(WWW) })],
    { ...finding(WWW, 'DomainName'), message: finding(WWW).message.replace('Web/First', 'Other/First'), severity: 'warning' }),
  fail('an edge-optimized API domain, a distribution of its stack, and an API domain of another stack',
    [elsewhere('us-east-1', restApi(WWW)), two(site([WWW]), edgeApi(WWW))], finding(WWW, 'DomainName')),
  fail('a distribution and a user pool', [two(site([WWW]), signIn(WWW))], finding(WWW, 'Domain')),
  fail('a user pool and AppSync', [two(signIn(WWW), graph(WWW))], finding(WWW, 'DomainName')),
  fail('a distribution and Amplify Hosting', [two(site([WWW]), amplify('example.com', '', 'www'))], finding(WWW, 'SubDomainSettings.1.Prefix')),
  fail('AppSync and Amplify Hosting, for the name without a prefix', [two(graph('example.com'), amplify('example.com', ''))],
    finding('example.com', 'SubDomainSettings.0.Prefix')),
  fail('a user pool and AppSync, with a name that is given at deployment', [two(signIn({ Ref: 'Given' }), graph({ Ref: 'Given' }))], finding('…', 'DomainName')),
  fail('a distribution, and an API domain that is edge-optimized in production', [two(site([WWW]), edgeApi(WWW, { Types: [{ 'Fn::If': ['IsProd', 'EDGE', 'PRIVATE'] }] }))],
    finding(WWW, 'DomainName')),
  fail('an API domain that is edge-optimized by default outside of production, and AppSync',
    [two(edgeApi(WWW, { 'Fn::If': ['IsProd', { Types: ['PRIVATE'] }, { Ref: 'AWS::NoValue' }] }), graph(WWW))], finding(WWW, 'DomainName')),
  fail('two distributions, of which one is a staging distribution in production', [two(site([WWW]), site([WWW], { Staging: { 'Fn::If': ['IsProd', true, false] } }))],
    finding(WWW)),
  pass('two distributions that are never deployed as such together',
    two(site([WWW], {}, 'IsProd'), site([WWW], { Staging: { 'Fn::If': ['IsProd', true, false] } }))),
  pass('a regional API domain and a user pool', two(restApi(WWW), signIn(WWW))),
  pass('a distribution and Amplify Hosting for other names', two(site([WWW]), amplify('example.com', '', 'shop'))),
  pass('user pools of two regions with one prefix of a domain of Amazon Cognito',
    elsewhere('eu-west-1', signIn('shop', {})), web({ Second: signIn('shop', {}) })),
  unknown('a distribution, and an API domain whose endpoint type is given at deployment', two(site([WWW]), edgeApi(WWW, { Types: [{ Ref: 'Given' }] }))),
  pass('two distributions with two aliases', two(site([WWW]), site(['shop.example.com']))),
  pass('a distribution with a wildcard and another one with a name below it', two(site(['*.example.com']), site([WWW]))),
  pass('a distribution that has its alias twice', web({ Site: site([WWW, WWW]) })),
  pass('a distribution and its staging distribution', two(site([WWW]), site([WWW], { Staging: true }))),
  pass('two distributions with one alias that are never deployed together', two(site([WWW], {}, 'IsProd'), site([WWW], {}, 'IsTest'))),
  pass('a distribution and an API with one name', two(site(['api.example.com']), restApi('api.example.com'))),
  pass('domain names of API Gateway in two regions', elsewhere('eu-west-1', restApi('api.example.com')), web({ Second: restApi('api.example.com') }, GIVEN)),
  unknown('domain names of API Gateway of which one is in an unknown region',
    elsewhere(undefined, restApi('api.example.com')), web({ Second: restApi('api.example.com') }, GIVEN)),
  unknown('two distributions of which one has an alias that is given at deployment', two(site([{ Ref: 'Given' }]), site([WWW]))),
  unknown('two distributions with one alias, where the deployment says which is a staging distribution',
    two(site([WWW]), site([WWW], { Staging: { Ref: 'Given' } }))),
];
