import { PRIVATE_CA, type ResourceFixture, type RuleFixture } from './fixture';
import { CERT, names, requested } from './requested';

const ALB: ResourceFixture = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'application' } };

/** A name of this length, with labels of 63 characters at most. */
function nameOf(length: number): string {
  const suffix = '.example.com';
  return `${'a'.repeat(50)}.${'b'.repeat(length - suffix.length - 51)}${suffix}`;
}

export const CERTIFICATE_NAMES: readonly RuleFixture[] = [
  {
    name: 'a first name of 65 characters',
    verdict: 'fail',
    stacks: [requested({ DomainName: nameOf(65) })],
    finding: {
      resource: CERT,
      property: 'DomainName',
      message: `the first name of a certificate has at most 64 characters, but "${nameOf(65)}" has 65`,
      fix: 'put a shorter name first, and the long one into subjectAlternativeNames',
    },
  },
  { name: 'a first name of 64 characters', verdict: 'pass', stacks: [requested({ DomainName: nameOf(64) })] },
  { name: 'a second name of 65 characters', verdict: 'pass', stacks: [requested({ SubjectAlternativeNames: [nameOf(65)] })] },
  {
    name: '101 names',
    verdict: 'fail',
    stacks: [requested({ SubjectAlternativeNames: names(100) })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames',
      message: 'a certificate has at most 100 names, but Web/Cert has 101',
      fix: 'split it into several certificates, or use a wildcard',
    },
  },
  {
    name: 'a name with a label of 64 characters',
    verdict: 'fail',
    stacks: [requested({ SubjectAlternativeNames: [`${'a'.repeat(64)}.example.com`] })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames.0',
      message: `the name "${'a'.repeat(64)}.example.com" has the label "${'a'.repeat(64)}" of 64 characters, 63 are allowed`,
      fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"',
    },
  },
  { name: 'a name with a label of 63 characters', verdict: 'pass', stacks: [requested({ SubjectAlternativeNames: [`${'a'.repeat(63)}.example.com`] })] },
  {
    name: 'a URL in the place of a name',
    verdict: 'fail',
    stacks: [requested({ DomainName: 'https://www.example.com' })],
    finding: {
      resource: CERT,
      property: 'DomainName',
      message: 'the name "https://www.example.com" is not a bare domain name: leave out the scheme, port, path and user',
      fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"',
    },
  },
  ...['web-1.eu-west-1.elb.amazonaws.com', '*.cloudfront.net', 'Shop.eu-west-1.elasticbeanstalk.com'].map((name): RuleFixture => ({
    name: `${name}, which belongs to Amazon`,
    verdict: 'fail',
    stacks: [requested({ DomainName: name })],
    finding: {
      resource: CERT,
      property: 'DomainName',
      message: `the name "${name}" belongs to Amazon: ACM issues no certificates below ${name.split('.').slice(-2).join('.')}, use a name in a domain of your own`,
      fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"',
    },
  })),
  ...([
    ['${AWS::StackName}.execute-api.${AWS::Region}.${AWS::URLSuffix}', '….execute-api.us-east-1.amazonaws.com', 'amazonaws.com'],
    ['web-${AWS::StackName}.us-east-1.elb.amazonaws.com', 'web-….us-east-1.elb.amazonaws.com', 'amazonaws.com'],
    ['web-1.${AWS::Region}.elb.${AWS::URLSuffix}', 'web-1.us-east-1.elb.amazonaws.com', 'amazonaws.com'],
    ['${AWS::StackName}.cloudfront.net', '….cloudfront.net', 'cloudfront.net'],
  ] as const).map(([text, name, domain]): RuleFixture => ({
    name: `${text}, which belongs to Amazon`,
    verdict: 'fail',
    stacks: [requested({ DomainName: { 'Fn::Sub': text } })],
    finding: {
      resource: CERT,
      property: 'DomainName',
      message: `the name "${name}" belongs to Amazon: ACM issues no certificates below ${domain}, use a name in a domain of your own`,
      fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"',
    },
  })),
  ...['${AWS::StackName}amazonaws.com', 'amazonaws.com.${AWS::StackName}', '${AWS::StackName}.example.com'].map((text): RuleFixture => (
    { name: `${text}, which may be in any domain`, verdict: 'unknown', stacks: [requested({ DomainName: { 'Fn::Sub': text } })] })),
  {
    name: 'a name of AWS in a region that only the deployment knows',
    verdict: 'unknown',
    stacks: [{ ...requested({ DomainName: { 'Fn::Sub': 'web-1.${AWS::Region}.elb.${AWS::URLSuffix}' } }), region: undefined }],
  },
  {
    name: 'the name that a load balancer has from Amazon',
    verdict: 'fail',
    stacks: [requested({ SubjectAlternativeNames: [{ 'Fn::GetAtt': ['Alb', 'DNSName'] }] }, { Alb: ALB })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames.0',
      message: 'ACM issues no certificate for the DNSName of Web/Alb, which belongs to Amazon',
      fix: 'use a name in a domain of your own, and point it there with an alias record',
    },
  },
  {
    name: 'a name of a network inside',
    verdict: 'fail',
    stacks: [requested({ SubjectAlternativeNames: ['orders.internal'] })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames.0',
      message: 'the name "orders.internal" is in internal, which public DNS does not have: ACM issues certificates for it from a private CA only',
      fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"',
    },
  },
  { name: 'a name whose last part only ends like that of a network inside', verdict: 'pass', stacks: [requested({ DomainName: 'www.notinternal' })] },
  {
    name: 'the name that an API domain has from Amazon',
    verdict: 'fail',
    stacks: [requested({ DomainName: { 'Fn::GetAtt': ['Api', 'RegionalDomainName'] } }, {
      Api: {
        Type: 'AWS::ApiGateway::DomainName',
        Properties: { DomainName: { Ref: 'Given' }, RegionalCertificateArn: { Ref: 'Given' }, EndpointConfiguration: { Types: ['REGIONAL'] }, SecurityPolicy: 'TLS_1_2' },
      },
    })],
    finding: {
      resource: CERT,
      property: 'DomainName',
      message: 'ACM issues no certificate for the RegionalDomainName of Web/Api, which belongs to Amazon',
      fix: 'use a name in a domain of your own, and point it there with an alias record',
    },
  },
  { name: 'another attribute of a load balancer', verdict: 'unknown', stacks: [requested({ DomainName: { 'Fn::GetAtt': ['Alb', 'LoadBalancerName'] } }, { Alb: ALB })] },
  { name: 'a name that only ends like one of Amazon', verdict: 'pass', stacks: [requested({ DomainName: 'www.notcloudfront.net' })] },
  { name: 'a name that begins like one of Amazon', verdict: 'pass', stacks: [requested({ DomainName: 'cloudfront.net.example.com' })] },
  ...(['DomainName', 'SubjectAlternativeNames'] as const).map((property): RuleFixture => ({
    name: `a dot at the end of a name in ${property}`,
    verdict: 'fail',
    stacks: [requested({ [property]: property === 'DomainName' ? '*.example.com.' : ['*.example.com.'] })],
    finding: {
      resource: CERT,
      property: property === 'DomainName' ? property : `${property}.0`,
      message: 'the name "*.example.com." ends in a dot, which ACM refuses',
      fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"',
    },
  })),
  { name: 'a name that a change set does not know yet', verdict: 'unknown', stacks: [requested({ DomainName: '{{changeSet:KNOWN_AFTER_APPLY}}' })] },
  { name: 'a name that stands in SSM', verdict: 'unknown', stacks: [requested({ DomainName: { 'Fn::Sub': '{{resolve:ssm:/name}}' } })] },
  { name: 'a dot after a name that is given at deployment', verdict: 'unknown', stacks: [requested({ DomainName: { 'Fn::Sub': '${Given}.' } })] },
  { name: 'a wildcard', verdict: 'pass', stacks: [requested({ DomainName: '*.example.com' })] },
  { name: 'a name that is given at deployment', verdict: 'unknown', stacks: [requested({ DomainName: { Ref: 'Given' } })] },
  {
    name: 'a name that ACM would not validate, from a private CA',
    verdict: 'pass',
    stacks: [requested({ DomainName: 'service', CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined })],
  },
];
