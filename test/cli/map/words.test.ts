import type { MappedCertificate } from '../../../src/cli/map/certificate-map';
import { counts, namesOf, passedOnText, shortNameOf } from '../../../src/cli/map/words';

const CERTIFICATE: MappedCertificate = { name: 'Web/Cert', kind: 'an ACM certificate', domainNames: [], passedOnBy: [], findings: [] };

test.each([
  ['arn:aws:acm:us-east-1:111122223333:certificate/1234', '1234'], ['arn:aws:iam::111122223333:server-certificate/web/site', 'site'], ['arn:aws:dms:us-east-1:111122223333:cert:AB', 'AB'],
  ['Web/Cert', 'Web/Cert'], ['"not an ARN"', '"not an ARN"'],
])('the short name of %s is %s', (name, expected) => {
  expect(shortNameOf({ ...CERTIFICATE, name })).toBe(expected);
});

test.each([[0, []], [4, ['n0', 'n1', 'n2', 'n3']], [5, ['n0', 'n1', 'n2', 'n3', 'and 1 more']], [100, ['n0', 'n1', 'n2', 'n3', 'and 96 more']]])('of %d names: %j', (count, expected) => {
  expect(namesOf({ ...CERTIFICATE, domainNames: Array.from({ length: count }, (_, index) => `n${index}`) })).toEqual(expected);
});

test('what passes a certificate on is named once', () => {
  expect(passedOnText({ ...CERTIFICATE, passedOnBy: ['an export of Web', 'an output of Web', 'an export of Web'] })).toBe('passed on by an export of Web, an output of Web');
  expect(passedOnText(CERTIFICATE)).toBeUndefined();
});

test('only a consumer that has a certificate counts, and each region once', () => {
  const consumer = (path: string, region?: string) => ({ path, service: 'CloudFront', stack: 'Web', region, findings: [], ownFindings: [] });
  const [site, api, idle] = [consumer('Site', 'us-east-1'), consumer('Api'), consumer('Idle', 'eu-west-1')];
  const use = (each: typeof site) => ({ consumer: each, property: 'Arn', findings: [] });
  expect(counts({ certificates: [{ ...CERTIFICATE, region: 'us-east-1' }], consumers: [site, api, idle], uses: [use(site), use(site), use(api)], findings: [] }))
    .toBe('1 certificate · 2 consumers · 2 regions · 0 findings');
});
