import {
  ACCOUNT, certificate, certificateArn, distribution, GIVEN, listener, web, type ExpectedFinding, type ResourceFixture, type RuleFixture,
  type StackFixture,
} from './fixture';

const SERVER_CERTIFICATE = `arn:aws:iam::${ACCOUNT}:server-certificate/www`;

const endpoint = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'source', EngineName: 'postgres', SslMode: 'verify-ca', CertificateArn },
});

const instance = (UserData: unknown, properties: Record<string, unknown> = {}): ResourceFixture => ({
  Type: 'AWS::EC2::Instance', Properties: { UserData: { 'Fn::Base64': UserData }, ...properties },
});

/** An instance of which its launch template may say whether it runs Nitro Enclaves. */
function launched(LaunchTemplate: unknown, templateData: Record<string, unknown>, properties: Record<string, unknown> = {}): StackFixture {
  return web({
    Cert: certificate(),
    Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: templateData } },
    Server: instance(START_UP, { LaunchTemplate, ...properties }),
  }, GIVEN);
}

const TEMPLATE = { LaunchTemplateId: { Ref: 'Template' }, Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] } };

const ENCLAVES = { EnclaveOptions: { Enabled: true } };

const ON_SERVER: ExpectedFinding = {
  resource: 'Web/Server',
  property: 'UserData',
  message: 'EC2 instances cannot use a certificate of ACM, but Web/Cert is handed to one',
  fix: 'put a load balancer (SecureAlb) or CloudFront in front of it, or create the certificate with allowExport and export it',
};

const START_UP = { 'Fn::Sub': 'fetch ${Cert} > /etc/certificate' };

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
    name: 'an EC2 instance with a certificate in its start-up script',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Server: instance(START_UP) })],
    finding: ON_SERVER,
  },
  {
    name: 'an EC2 instance whose launch template says nothing of Nitro Enclaves',
    verdict: 'fail',
    stacks: [launched(TEMPLATE, {})],
    finding: ON_SERVER,
  },
  {
    name: 'an EC2 instance that switches off the Nitro Enclaves of its launch template',
    verdict: 'fail',
    stacks: [launched(TEMPLATE, ENCLAVES, { EnclaveOptions: { Enabled: false } })],
    finding: ON_SERVER,
  },
  {
    name: 'an EC2 instance with a certificate by its ARN, of which nothing says whether it can be exported',
    verdict: 'fail',
    stacks: [web({ Server: instance({ 'Fn::Join': ['', ['aws acm export-certificate --certificate-arn ', certificateArn('us-east-1'), ' --passphrase x']] }) })],
    finding: {
      ...ON_SERVER,
      message: `EC2 instances can use a certificate of ACM only if it can be exported, and nothing in the app says whether ${certificateArn('us-east-1')} can`,
      fix: 'acknowledge this if the certificate is private or was created with export enabled; '
        + 'otherwise put a load balancer (SecureAlb) or CloudFront in front of the instance',
      severity: 'warning',
    },
  },
  {
    name: 'an EC2 instance with a part of an ARN that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Server: instance({ 'Fn::Sub': 'fetch arn:aws:${Given}:us-east-1:111122223333:certificate/1' }) }, GIVEN)],
  },
  { name: 'an EC2 instance whose launch template runs Nitro Enclaves', verdict: 'pass', stacks: [launched(TEMPLATE, ENCLAVES)] },
  {
    name: 'an EC2 instance that runs Nitro Enclaves, which its launch template does not',
    verdict: 'pass',
    stacks: [launched(TEMPLATE, { EnclaveOptions: { Enabled: false } }, ENCLAVES)],
  },
  {
    name: 'an EC2 instance whose launch template leaves it to the deployment whether it runs Nitro Enclaves',
    verdict: 'unknown',
    stacks: [launched(TEMPLATE, { EnclaveOptions: { Enabled: { Ref: 'Given' } } })],
  },
  {
    name: 'an EC2 instance whose launch template is given at deployment',
    verdict: 'unknown',
    stacks: [launched({ LaunchTemplateId: { Ref: 'Given' }, Version: '1' }, {})],
  },
  {
    name: 'an EC2 instance that names itself in the place of its launch template',
    verdict: 'unknown',
    stacks: [launched({ LaunchTemplateId: { 'Fn::Sub': '${Server}' }, Version: '1' }, {})],
  },
  {
    name: 'an EC2 instance whose launch template somebody else created, and only has a name',
    verdict: 'unknown',
    stacks: [launched({ LaunchTemplateName: 'enclaves', Version: '1' }, {})],
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
    name: 'an EC2 instance with a certificate that can be exported',
    verdict: 'pass',
    stacks: [web({ Cert: certificate({ CertificateExport: 'ENABLED' }), Server: instance(START_UP) })],
  },
  {
    name: 'an EC2 instance with a certificate of which the deployment says whether it can be exported',
    verdict: 'unknown',
    stacks: [web({ Cert: certificate({ CertificateExport: { Ref: 'Given' } }), Server: instance(START_UP) }, GIVEN)],
  },
  {
    name: 'an EC2 instance of which the deployment says whether it runs Nitro Enclaves',
    verdict: 'unknown',
    stacks: [web({ Cert: certificate(), Server: instance(START_UP, { EnclaveOptions: { Enabled: { Ref: 'Given' } } }) }, GIVEN)],
  },
  {
    name: 'a DMS endpoint with a certificate that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Source: endpoint({ Ref: 'Given' }) }, GIVEN)],
  },
  {
    name: 'an EC2 instance with something in its start-up script that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Server: instance({ 'Fn::Sub': 'fetch ${Given} > /etc/certificate' }) }, GIVEN)],
  },
];
