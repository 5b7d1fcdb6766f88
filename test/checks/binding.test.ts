import { Judge } from '../../src/checks/judge';
import { RULES } from '../../src/checks/rules';
import { resourceIn, stackOf } from '../deployment/templates';

const EU = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** The ids of the rules that the resource `One` breaks. */
function broken(Resources: Readonly<Record<string, object>>): string[] {
  return new Judge(RULES).judge(resourceIn(stackOf({ Resources }), 'One')).map(({ rule }) => rule);
}

const api = (...Types: unknown[]) => ({ One: { Type: 'AWS::ApiGateway::DomainName', Properties: { DomainName: 'a.example.com', CertificateArn: EU, EndpointConfiguration: { Types }, SecurityPolicy: 'TLS_1_2' } } });

describe('the property that decides on the region', () => {
  test('says it', () => {
    expect(broken(api('EDGE'))).toContain('certificate-region');
  });

  test('says it twice', () => {
    expect(broken(api('EDGE', 'EDGE'))).toContain('certificate-region');
  });

  test.each([['EDGE', 'REGIONAL'], ['REGIONAL', 'EDGE'], ['EDGE', { Ref: 'Given' }]])('says nothing where its values %p and %p disagree', (one, other) => {
    expect(broken(api(one, other))).not.toContain('certificate-region');
  });
});

describe('a certificate on an EC2 instance', () => {
  const host = (Properties: object) => ({
    One: { Type: 'AWS::EC2::Instance', Properties: { UserData: { 'Fn::Base64': { 'Fn::Sub': 'use ${Cert}' } } } },
    Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'a.example.com', ...Properties } },
  });

  test('that is public is reported', () => {
    expect(broken(host({}))).toEqual(['exportable-certificate']);
  });

  test('that is private can be exported', () => {
    expect(broken(host({ CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1' }))).toEqual([]);
  });
});

describe('a distribution with an alias', () => {
  const site = (Properties: object) => ({
    One: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Aliases: ['b.example.com'], ViewerCertificate: { AcmCertificateArn: { Ref: 'Cert' } } } } },
    Cert: { Type: 'AWS::CertificateManager::Certificate', Properties },
  });

  test('that the certificate does not cover is reported', () => {
    expect(broken(site({ DomainName: 'a.example.com' }))).toContain('name-coverage');
  });

  test('is not reported where the certificate has no names', () => {
    expect(broken(site({}))).not.toContain('name-coverage');
  });
});
