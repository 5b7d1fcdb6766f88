import { nameClaims, nameLabel, namesIn } from '../../src/checks/endpoint-names';
import { resourceIn, stackOf } from '../deployment/templates';

const endpoint = (Type: string, Properties: Record<string, unknown>, region?: string) => resourceIn(
  stackOf({ Parameters: { Given: { Type: 'String' } }, Resources: { Endpoint: { Type, Properties } } }, { region }), 'Endpoint');

const site = (config: Record<string, unknown>, region?: string) => endpoint('AWS::CloudFront::Distribution', { DistributionConfig: config }, region);

const claims = (resource: ReturnType<typeof site>) => namesIn(resource).flatMap((name) => [...nameClaims(name).claimed]);

test('each name of a distribution is claimed once, in one spelling', () => {
  const names = namesIn(site({ Aliases: ['WWW.example.com.', 'www.example.com', 'shop.example.com'] }));
  expect(names.map(nameLabel)).toEqual(['www.example.com', 'shop.example.com']);
});

test('a name of CloudFront is claimed in the partition, and one of API Gateway in the region', () => {
  const aliases = { Aliases: ['www.example.com'] };
  expect(claims(site(aliases, 'eu-west-1'))).toEqual(claims(site(aliases, 'us-east-1')));
  expect(claims(site(aliases, 'eu-west-1'))).not.toEqual(claims(site(aliases, 'cn-north-1')));
  const api = (region: string) => claims(endpoint('AWS::ApiGatewayV2::DomainName', { DomainName: 'www.example.com' }, region));
  expect(api('eu-west-1')).not.toEqual(api('us-east-1'));
  expect(api('eu-west-1')).toEqual(claims(endpoint('AWS::ApiGateway::DomainName', { DomainName: 'www.example.com' }, 'eu-west-1')));
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
  expect(namesIn(endpoint('AWS::S3::Bucket', { DomainName: 'www.example.com' }))).toEqual([]);
});
