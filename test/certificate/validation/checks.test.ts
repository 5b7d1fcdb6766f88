import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Company, DNS } from './company';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate } from '../../../src';

let company: Company;
beforeEach(() => {
  company = new Company();
  CertificateChecks.apply(company.app);
});

test('a certificate with a validation role has no findings, wherever the role and the zone are', () => {
  const { shop, zone } = company;
  const validationRole = company.role({ hostedZone: new PublicHostedZone(company.dns, 'Zone', { zoneName: 'example.com' }) });
  new RegionalCertificate(shop, 'Api', { domainName: 'api.example.com', hostedZone: zone, validationRole });
  const { certificateArn } = new CloudFrontCertificate(shop, 'Cdn', { domainName: 'www.example.com', hostedZone: zone, validationRole });
  new CfnDistribution(shop, 'Site', {
    distributionConfig: {
      enabled: true,
      aliases: ['www.example.com'],
      viewerCertificate: { acmCertificateArn: certificateArn, sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' },
      origins: [{ id: 'o', domainName: 'origin.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
      defaultCacheBehavior: { targetOriginId: 'o', viewerProtocolPolicy: 'redirect-to-https' },
    },
  });
  expect(() => company.app.synth()).not.toThrow();
});

test('a zone of another account without a role is an error', () => {
  const { hostedZoneId } = new PublicHostedZone(company.dns, 'Zone', { zoneName: 'example.com' });
  const certificate = new CfnCertificate(company.shop, 'Certificate', {
    domainName: 'www.example.com', validationMethod: 'DNS', domainValidationOptions: [{ domainName: 'www.example.com', hostedZoneId }],
  });
  certificate.node.addDependency(company.dns);
  expect(() => company.app.synth()).toThrow(new RegExp(`or create a ValidationRole in account ${DNS.account} and give it as validationRole`));
});
