import {
  ACCOUNT, certificate, certificateArn, distribution, GIVEN, listener, web, type ExpectedFinding, type ResourceFixture, type RuleFixture,
} from './fixture';

const SERVER_CERTIFICATE = `arn:aws:iam::${ACCOUNT}:server-certificate/www`;

const endpoint = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'source', EngineName: 'postgres', SslMode: 'verify-ca', CertificateArn },
});

const CHINESE = certificateArn('cn-north-1', ACCOUNT, 'aws-cn');

const IN_CHINA: ExpectedFinding = {
  resource: 'Web/Site',
  property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
  message: 'CloudFront in the China regions does not take ACM certificates',
  fix: 'upload the certificate to IAM and give the distribution its IamCertificateId',
};

export const SUPPORTED_SERVICE: readonly RuleFixture[] = [
  {
    name: 'CloudFront with an IAM server certificate in the place of one of ACM',
    verdict: 'fail',
    stacks: [web({ Site: distribution(SERVER_CERTIFICATE) })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: `CloudFront takes an ACM certificate here, but ${SERVER_CERTIFICATE} is an IAM server certificate`,
      fix: 'give it the ARN of a certificate in ACM: create one with RegionalCertificate or CloudFrontCertificate, or import it into ACM',
    },
  },
  {
    name: 'a DMS endpoint with a certificate of ACM',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Source: endpoint({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Source',
      property: 'CertificateArn',
      message: 'AWS DMS takes a DMS certificate here, but Web/Cert is an ACM certificate',
      fix: 'give it a DMS certificate; a certificate in ACM cannot be used here',
    },
  },
  {
    name: 'CloudFront in China with a certificate of ACM',
    verdict: 'fail',
    stacks: [{ ...web({ Site: distribution(CHINESE) }), region: 'cn-north-1' }],
    finding: IN_CHINA,
  },
  {
    name: 'CloudFront with a certificate of ACM in China, wherever its stack is deployed',
    verdict: 'fail',
    stacks: [{ ...web({ Site: distribution(CHINESE) }), region: undefined }],
    finding: IN_CHINA,
  },
  {
    name: 'a listener in China with a certificate of ACM',
    verdict: 'pass',
    stacks: [{ ...web({ Https: listener({ Certificates: [{ CertificateArn: CHINESE }] }) }), region: 'cn-north-1' }],
  },
  {
    name: 'CloudFront in China with a server certificate of IAM',
    verdict: 'pass',
    stacks: [{
      ...web({ Site: distribution(undefined, { ViewerCertificate: { IamCertificateId: 'ASCAEXAMPLE', MinimumProtocolVersion: 'TLSv1.2_2021' } }) }),
      region: 'cn-north-1',
    }],
  },
  {
    name: 'CloudFront with a certificate of ACM',
    verdict: 'pass',
    stacks: [web({ Site: distribution(certificateArn('us-east-1')) })],
  },
  {
    name: 'a DMS endpoint with a certificate of DMS',
    verdict: 'pass',
    stacks: [web({ Cert: { Type: 'AWS::DMS::Certificate', Properties: {} }, Source: endpoint({ Ref: 'Cert' }) })],
  },
  {
    name: 'a DMS endpoint with a certificate that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Source: endpoint({ Ref: 'Given' }) }, GIVEN)],
  },
];
