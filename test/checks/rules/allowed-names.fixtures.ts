import { certificate, GIVEN, web, type RuleFixture, type StackFixture } from './fixture';

const requested = (DomainName: unknown, SubjectAlternativeNames?: unknown): StackFixture =>
  web({ Cert: certificate({ DomainName, SubjectAlternativeNames }) }, GIVEN);

const allowedDomains = ['example.com', '*.corp.example'];
const FIX = 'request it for a name of these domains, or have the domain added to allowedDomains';

function notAllowed(name: string, property = 'DomainName') {
  return {
    resource: 'Web/Cert', property, message: `certificates may be requested for example.com, *.corp.example, but Web/Cert requests one for ${name}`, fix: FIX,
  };
}

export const ALLOWED_NAMES_FIXTURES: readonly RuleFixture[] = [
  { name: 'a name below one that is allowed alone', verdict: 'fail', allowedDomains, stacks: [requested('www.example.com')], finding: notAllowed('www.example.com') },
  { name: 'the name above an allowed wildcard', verdict: 'fail', allowedDomains, stacks: [requested('corp.example')], finding: notAllowed('corp.example') },
  { name: 'a name that ends like an allowed one', verdict: 'fail', allowedDomains, stacks: [requested('www.badcorp.example')], finding: notAllowed('www.badcorp.example') },
  {
    name: 'a second name that is not allowed',
    verdict: 'fail',
    allowedDomains,
    stacks: [requested('example.com', ['www.corp.example', 'evil.example'])],
    finding: notAllowed('evil.example', 'SubjectAlternativeNames.1'),
  },
  {
    name: 'a name that is not allowed, requested by DnsValidatedCertificate',
    verdict: 'fail',
    allowedDomains,
    stacks: [web({
      Requestor: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.certificateRequestHandler' } },
      Cert: {
        Type: 'AWS::CloudFormation::CustomResource',
        Properties: { ServiceToken: { 'Fn::GetAtt': ['Requestor', 'Arn'] }, DomainName: 'evil.example', HostedZoneId: 'Z1' },
      },
    })],
    finding: notAllowed('evil.example'),
  },
  {
    name: 'a name of an internal network for which a private CA issues',
    verdict: 'pass',
    allowedDomains: ['*.corp.internal'],
    stacks: [web({
      Cert: certificate({ DomainName: 'orders.corp.internal', CertificateAuthorityArn: 'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1' }),
    }, GIVEN)],
  },
  { name: 'a name that is allowed alone', verdict: 'pass', allowedDomains, stacks: [requested('Example.com')] },
  { name: 'names below an allowed wildcard, however deep', verdict: 'pass', allowedDomains, stacks: [requested('*.corp.example', ['a.b.corp.example'])] },
  { name: 'any name where nobody says what is allowed', verdict: 'pass', stacks: [requested('evil.example')] },
  {
    name: 'a custom resource of another kind',
    verdict: 'pass',
    allowedDomains,
    stacks: [web({ Other: { Type: 'AWS::CloudFormation::CustomResource', Properties: { ServiceToken: 'arn', DomainName: 'evil.example', HostedZoneId: 'Z1' } } })],
  },
  { name: 'a name that is given at deployment', verdict: 'unknown', allowedDomains, stacks: [requested({ Ref: 'Given' })] },
];
