import { ARN, findingsFor, findingsForSite } from './described';
import type { Finding } from '../../src/checks/finding';

const texts = (findings: readonly Finding[]) => findings.map(({ rule, message, fix, templateFix }) => ({ rule, message, fix, templateFix }));

test('the names of a certificate that ACM describes count', () => {
  expect(texts(findingsForSite({ names: ['api.example.com', '*.api.example.com'] }))).toEqual([{
    rule: 'name-coverage',
    message: `this distribution serves www.example.com, but ${ARN} covers only api.example.com, *.api.example.com`,
    fix: 'use a certificate that covers www.example.com; a wildcard covers one level, and not the name above it',
  }]);
  expect(findingsForSite({ names: ['*.example.com'] })).toEqual([]);
  expect(findingsForSite({ names: [] })).toEqual([]);
});

test('its key counts, also one that ACM does not issue', () => {
  expect(texts(findingsForSite({ key: 'EC_secp384r1' }))).toEqual([{
    rule: 'key-algorithm',
    message: `CloudFront takes certificates with the keys RSA_1024, RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, but ${ARN} has EC_secp384r1`,
    fix: 'use a certificate with the key RSA_1024 or RSA_2048 or RSA_3072 or RSA_4096 or EC_prime256v1',
  }]);
  expect(findingsForSite({ key: 'EC_secp521r1' }).map(({ rule }) => rule)).toEqual(['key-algorithm']);
  expect(findingsForSite({ key: 'RSA_4096' })).toEqual([]);
  expect(findingsForSite({ key: 'ML_DSA_65' })).toEqual([]);
  expect(findingsForSite({ key: undefined })).toEqual([]);
});

test('its kind counts', () => {
  const gateway = (kind: 'public' | 'private') => findingsFor('AWS::EC2::CustomerGateway', { CertificateArn: ARN }, { kind });
  expect(texts(gateway('public'))).toMatchObject([{ rule: 'certificate-kind', message: `Site-to-Site VPN takes a private certificate here, but ${ARN} is a public certificate` }]);
  expect(gateway('private')).toEqual([]);
});

test('one of a private CA is reported where browsers are', () => {
  expect(findingsForSite({ kind: 'private' }).filter(({ rule }) => rule === 'public-trust').map(({ message }) => message))
    .toEqual([`browsers do not trust ${ARN}, which a private CA issues, but viewers anywhere call this distribution by its aliases`]);
  expect(findingsForSite({ kind: 'public' })).toEqual([]);
});
