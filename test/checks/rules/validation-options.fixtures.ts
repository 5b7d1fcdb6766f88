import { certificate, ON_PROD, PRIVATE_CA, type RuleFixture, type StackFixture } from './fixture';
import { CERT, requested } from './requested';

/** A certificate for www.example.com with this hosted zone. */
function withZone(HostedZoneId: unknown, properties: Record<string, unknown> = {}): StackFixture {
  return requested({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId }], ...properties });
}

/** A certificate for two names with a hosted zone for each. */
function both(DomainName: unknown, other: unknown): StackFixture {
  return requested({
    DomainName,
    SubjectAlternativeNames: [other],
    DomainValidationOptions: [{ DomainName, HostedZoneId: { Ref: 'Zone' } }, { DomainName: other, HostedZoneId: { Ref: 'Zone' } }],
  });
}

export const VALIDATION_OPTIONS: readonly RuleFixture[] = [
  ...([
    ['by its name', 'example.com', '*.example.com'],
    ['in another spelling', 'Example.com', '*.EXAMPLE.com'],
    ['by a parameter', { Ref: 'Given' }, { 'Fn::Join': ['', ['*.', { Ref: 'Given' }]] }],
    ['by a parameter in two ways', { 'Fn::Join': ['', [{ Ref: 'Given' }, '.example.com']] }, { 'Fn::Sub': '*.${Given}.example.com' }],
  ] as const).map(([how, name, wildcard]): RuleFixture => ({
    name: `a zone for a name and for its wildcard, ${how}`,
    verdict: 'fail',
    stacks: [both(name, wildcard)],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.1',
      message: 'a name and its wildcard have one validation record: with an option for each, CloudFormation writes the same record twice, which Route 53 refuses',
      fix: 'keep the option of the name without the wildcard: its record validates both',
    },
  })),
  ...['example.com', 'example.org', { 'Fn::Sub': '${Given}.example.com' }].map((ValidationDomain): RuleFixture => ({
    name: `a zone and the ValidationDomain ${JSON.stringify(ValidationDomain)} in one option`,
    verdict: 'fail',
    stacks: [requested({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: { Ref: 'Zone' }, ValidationDomain }] })],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.ValidationDomain',
      message: 'a validation option has either a hosted zone ID or a ValidationDomain, which is for validation by email, but this one has both',
      fix: 'leave ValidationDomain out',
    },
  })),
  ...[{ HostedZoneId: { Ref: 'Zone' }, ValidationDomain: { Ref: 'AWS::NoValue' } }, { HostedZoneId: { Ref: 'AWS::NoValue' }, ValidationDomain: 'example.com' }].map((option): RuleFixture => (
    { name: `an option with ${JSON.stringify(option)}`, verdict: 'pass', stacks: [requested({ DomainValidationOptions: [{ DomainName: 'www.example.com', ...option }] })] })),
  {
    name: 'a zone and a ValidationDomain that is given at deployment, perhaps as an empty text',
    verdict: 'unknown',
    stacks: [requested({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: { Ref: 'Zone' }, ValidationDomain: { Ref: 'Given' } }] })],
  },
  { name: 'one option twice', verdict: 'pass', stacks: [both('example.com', 'example.com')] },
  { name: 'a zone for a name and for the wildcard below it', verdict: 'pass', stacks: [both('example.com', '*.www.example.com')] },
  { name: 'a zone for a parameter, and for the wildcard of another', verdict: 'unknown', stacks: [both({ Ref: 'Given' }, { 'Fn::Join': ['', ['*.', { Ref: 'Other' }]] })] },
  {
    name: 'a zone for a name in production, and for its wildcard elsewhere',
    verdict: 'pass',
    stacks: [{
      ...requested({}),
      template: {
        ...ON_PROD,
        Resources: {
          Cert: certificate({
            DomainName: 'example.com',
            SubjectAlternativeNames: ['*.example.com'],
            DomainValidationOptions: [{ DomainName: { 'Fn::If': ['IsProd', 'example.com', '*.example.com'] }, HostedZoneId: 'Z0123456789ABCDEFGHIJ' }],
          }),
        },
      },
    }],
  },
  {
    name: 'the ID of a zone as the Route 53 API returns it',
    verdict: 'fail',
    stacks: [withZone('/hostedzone/Z0123456789ABCDEFGHIJ')],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: 'CloudFormation takes the ID of a hosted zone without a prefix, but got "/hostedzone/Z0123456789ABCDEFGHIJ"',
      fix: 'write the ID alone: "Z0123456789ABCDEFGHIJ"',
    },
  },
  {
    name: 'the prefix before an ID that is given at deployment',
    verdict: 'fail',
    stacks: [withZone({ 'Fn::Sub': '/hostedzone/${Given}' })],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: 'CloudFormation takes the ID of a hosted zone without a prefix, but got "/hostedzone/…"',
      fix: 'write the ID alone: "…"',
    },
  },
  ...['example.com', 'arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ'].map((zone): RuleFixture => ({
    name: `${zone} in place of the ID of a zone`,
    verdict: 'fail',
    stacks: [withZone(zone)],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: `CloudFormation takes the ID of a hosted zone, but got "${zone}"`,
      fix: 'write the ID of the hosted zone, such as "Z0123456789ABCDEFGHIJ"',
    },
  })),
  { name: 'the ID of a zone that stands in SSM', verdict: 'unknown', stacks: [withZone('{{resolve:ssm:/zone.id}}')] },
  { name: 'the ID of a zone alone', verdict: 'pass', stacks: [withZone('Z0123456789ABCDEFGHIJ')] },
  { name: 'the ID of a zone that is given at deployment', verdict: 'unknown', stacks: [withZone({ Ref: 'Given' })] },
  ...([['the default', undefined, ', the default'], ['as it says', 'EMAIL', '']] as const).map(([how, ValidationMethod, ending]): RuleFixture => ({
    name: `a zone for a certificate that is validated by email, ${how}`,
    verdict: 'fail',
    stacks: [withZone('Z0123456789ABCDEFGHIJ', { ValidationMethod })],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: `CloudFormation takes a hosted zone ID only with DNS validation, but Web/Cert is validated by email${ending}`,
      fix: 'set ValidationMethod to DNS',
    },
  })),
  { name: 'a zone for a certificate whose method is given at deployment', verdict: 'unknown', stacks: [withZone('Z0123456789ABCDEFGHIJ', { ValidationMethod: { Ref: 'Given' } })] },
  {
    name: 'a private certificate, which needs no validation',
    verdict: 'pass',
    stacks: [withZone('/hostedzone/Z0123456789ABCDEFGHIJ', { CertificateAuthorityArn: PRIVATE_CA })],
  },
];
