import { RegionInfo } from 'aws-cdk-lib/region-info';
import { endpointOf, homeOf, type Service } from '../../../src/cli/aws/endpoint';

test.each<[Service, string, string, string]>([
  ['acm', 'eu-west-1', 'https://acm.eu-west-1.amazonaws.com/', 'eu-west-1'],
  ['acm', 'cn-north-1', 'https://acm.cn-north-1.amazonaws.com.cn/', 'cn-north-1'],
  ['acm', 'us-gov-west-1', 'https://acm.us-gov-west-1.amazonaws.com/', 'us-gov-west-1'],
  ['acm', 'eusc-de-east-1', 'https://acm.eusc-de-east-1.amazonaws.eu/', 'eusc-de-east-1'],
  ['sts', 'us-isob-east-1', 'https://sts.us-isob-east-1.sc2s.sgov.gov/', 'us-isob-east-1'],
  ['route53', 'eu-west-1', 'https://route53.amazonaws.com/', 'us-east-1'],
  ['route53', 'cn-north-1', 'https://route53.amazonaws.com.cn/', 'cn-northwest-1'],
  ['route53', 'us-gov-east-1', 'https://route53.us-gov.amazonaws.com/', 'us-gov-west-1'],
])('%s of %s answers at %s, signed for %s', (service, region, url, signed) => {
  expect(endpointOf(service, region, {})).toEqual({ url: new URL(url), region: signed });
});

test.each(RegionInfo.regions.filter(({ domainSuffix }) => domainSuffix))('the host name in $name ends as CDK knows it', ({ name, domainSuffix }) => {
  expect(endpointOf('acm', name, {}).url.host).toBe(`acm.${name}.${domainSuffix}`);
});

test('a variable names another server, for all services or for one', () => {
  const environment = { AWS_ENDPOINT_URL: 'http://localhost:4566', AWS_ENDPOINT_URL_ROUTE_53: 'http://127.0.0.1:53/dns' };
  expect(endpointOf('acm', 'eu-west-1', environment)).toEqual({ url: new URL('http://localhost:4566'), region: 'eu-west-1' });
  expect(endpointOf('route53', 'eu-west-1', environment)).toEqual({ url: new URL('http://127.0.0.1:53/dns'), region: 'us-east-1' });
  expect(endpointOf('acm', 'eu-west-1', { ...environment, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }).url.host).toBe('acm.eu-west-1.amazonaws.com');
});

test.each(['localhost:4566', 'file:///etc/passwd', 'nonsense', 'http://me:hunter2@localhost:4566'])('a variable that is no server is refused, and not repeated: %s', (value) => {
  expect(() => endpointOf('acm', 'eu-west-1', { AWS_ENDPOINT_URL: value })).toThrow('AWS_ENDPOINT_URL is not the URL of a server, such as http://localhost:4566');
});

test.each(['evil.example', 'eu-west-1.evil.example', 'eu-west-1/x', '', 'mars'])('credentials go to no server that a region makes up: "%s"', (region) => {
  expect(() => endpointOf('acm', region, {})).toThrow(`"${region}" is not the name of a region`);
});

test.each([['eu-west-1', 'us-east-1'], ['cn-north-1', 'cn-northwest-1'], ['us-gov-east-1', 'us-gov-west-1']])('what every account of the partition of %s has is in %s', (region, home) => {
  expect(homeOf(region)).toBe(home);
});
