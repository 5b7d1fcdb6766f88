import { certificate, GIVEN, imported, web, type ExpectedFinding, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

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
  fix: 'put a load balancer (SecureAlb, SecureNlb) or CloudFront in front of it, use an EnclaveCertificate on an instance with Nitro Enclaves, or create the certificate with allowExport and export it',
};

const START_UP = { 'Fn::Sub': 'fetch ${Cert} > /etc/certificate' };

export const EXPORTABLE_CERTIFICATE: readonly RuleFixture[] = [
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
    name: 'an EC2 instance with something in its start-up script that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Server: instance({ 'Fn::Sub': 'fetch ${Given} > /etc/certificate' }) }, GIVEN)],
  },
  {
    name: 'an instance that is to export a certificate which was imported',
    verdict: 'fail',
    stacks: [web({ Cert: imported(), Server: instance(START_UP) })],
    finding: {
      ...ON_SERVER,
      fix: 'put a load balancer (SecureAlb, SecureNlb) or CloudFront in front of it, or let the machine read the secret that the certificate is imported from',
    },
  },
];
