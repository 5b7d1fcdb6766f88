import { sharedNames } from '../../src/checks/tenant-names';
import { resourceIn, stackOf } from '../deployment/templates';

const cert = (DomainName: unknown) => ({ Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName, SubjectAlternativeNames: ['*.example.com'] } });

/** The names that a tenant shares with its distribution, which has this certificate. */
function names(ViewerCertificate: unknown, tenant: Record<string, unknown> = {}) {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Cert: cert('example.com'),
      Open: cert({ Ref: 'Given' }),
      Site: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { ViewerCertificate } } },
      Tenant: { Type: 'AWS::CloudFront::DistributionTenant', Properties: { DistributionId: { Ref: 'Site' }, ...tenant } },
    },
  });
  return sharedNames(resourceIn(stack, 'Tenant'));
}

test('a tenant shares the names on the certificate of its distribution', () => {
  expect(names({ AcmCertificateArn: { Ref: 'Cert' } })).toEqual(['example.com', '*.example.com']);
});

test('a tenant of a distribution without a certificate shares none', () => {
  expect(names({ CloudFrontDefaultCertificate: true })).toEqual([]);
});

test.each<[string, unknown, Record<string, unknown>]>([
  ['a name is given at deployment', { AcmCertificateArn: { Ref: 'Open' } }, {}],
  ['the certificate is not of this app', { AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' }, {}],
  ['the distribution has a certificate of IAM', { IamCertificateId: 'id' }, {}],
  ['a certificate of IAM may be given at deployment', { Ref: 'Given' }, {}],
  ['the distribution is not of this app', { AcmCertificateArn: { Ref: 'Cert' } }, { DistributionId: 'id' }],
  ['CloudFront requests a certificate for the tenant', { AcmCertificateArn: { Ref: 'Cert' } }, { ManagedCertificateRequest: {} }],
  ['CloudFront may request a certificate for the tenant', { AcmCertificateArn: { Ref: 'Cert' } }, { 'Fn::Transform': {} }],
])('nothing is known if %s', (_, certificate, tenant) => {
  expect(names(certificate, tenant)).toBeUndefined();
});
