import { endpointNamesOf, nameClaims, nameLabel, namesIn } from '../../src/checks/endpoint-names';
import { resourceIn, stackOf } from '../deployment/templates';

const endpoint = (Type: string, Properties: Record<string, unknown>, region?: string) => resourceIn(
  stackOf({ Parameters: { Given: { Type: 'String' } }, Resources: { Endpoint: { Type, Properties } } }, { region }), 'Endpoint');

const site = (config: Record<string, unknown>, region?: string) => endpoint('AWS::CloudFront::Distribution', { DistributionConfig: config }, region);

const REGIONAL = { EndpointConfiguration: { Types: ['REGIONAL'] } };
const named = (resource: ReturnType<typeof site>) =>
  endpointNamesOf(resource).flatMap((facts) =>
    namesIn(resource, facts).map((name) => ({ label: nameLabel(name, facts), ...nameClaims(name, facts) })));
const claims = (resource: ReturnType<typeof site>) => named(resource).flatMap(({ claimed }) => claimed);

test('each name of a distribution is claimed once, in one spelling', () => {
  const names = named(site({ Aliases: ['WWW.example.com.', 'www.example.com', 'shop.example.com'] }));
  expect(names.map(({ label }) => label)).toEqual(['www.example.com', 'shop.example.com']);
});

test('a name of CloudFront is claimed in the partition, and one of API Gateway in the region', () => {
  const aliases = { Aliases: ['www.example.com'] };
  expect(claims(site(aliases, 'eu-west-1'))).toEqual(claims(site(aliases, 'us-east-1')));
  expect(claims(site(aliases, 'eu-west-1'))).not.toEqual(claims(site(aliases, 'cn-north-1')));
  const api = (region: string) => claims(endpoint('AWS::ApiGatewayV2::DomainName', { DomainName: 'www.example.com' }, region));
  expect(api('eu-west-1')).not.toEqual(api('us-east-1'));
  expect(api('eu-west-1')).toEqual(claims(endpoint('AWS::ApiGateway::DomainName', { DomainName: 'www.example.com', ...REGIONAL }, 'eu-west-1')));
});

test.each<[string, Record<string, unknown>]>([
  ['no aliases', {}],
  ['aliases that are given at deployment', { Aliases: { 'Fn::Split': [',', { Ref: 'Given' }] } }],
  ['a staging distribution', { Aliases: ['www.example.com'], Staging: true }],
  ['what may be a staging distribution', { Aliases: ['www.example.com'], Staging: { Ref: 'Given' } }],
])('%s claims nothing', (_, config) => {
  expect(claims(site(config))).toEqual([]);
});

test('another resource claims nothing', () => {
  const bucket = endpoint('AWS::S3::Bucket', { DomainName: 'www.example.com' });
  expect(endpointNamesOf(bucket)).toEqual([]);
  expect(namesIn(bucket, undefined)).toEqual([]);
});

test('an edge-optimized API domain claims its name in the region, and in the partition as a distribution does', () => {
  const edge = endpoint('AWS::ApiGateway::DomainName', { DomainName: 'www.example.com', EndpointConfiguration: { Types: ['EDGE'] } }, 'eu-west-1');
  expect(claims(edge)).toEqual([
    ...claims(endpoint('AWS::ApiGatewayV2::DomainName', { DomainName: 'www.example.com' }, 'eu-west-1')),
    ...claims(site({ Aliases: ['www.example.com'] }, 'us-east-1')),
  ]);
});

test('the names of Amplify Hosting are those below its domain', () => {
  const settings = ['', 'www', { Ref: 'Given' }].map((Prefix) => ({ Prefix }));
  const amplify = endpoint('AWS::Amplify::Domain', { DomainName: 'Example.com', SubDomainSettings: settings });
  expect(named(amplify).map(({ label }) => label)).toEqual(['example.com', 'www.example.com', '….example.com']);
});
