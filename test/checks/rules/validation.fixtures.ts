import { certificate, GIVEN, PRIVATE_CA, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

const ABOVE_QUOTA = 'this certificate has more than 10 names: that needs an increase of the ACM quota "Domain names per ACM certificate" in its account and region';

/** A certificate with these properties, beside a hosted zone for example.com and a private one. */
function requested(properties: Record<string, unknown>): StackFixture {
  const zone = (more: Record<string, unknown> = {}): ResourceFixture => ({ Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com.', ...more } });
  return web({
    Cert: certificate(properties),
    Zone: zone(),
    Inside: zone({ VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }] }),
    Some: zone({ Name: { Ref: 'Given' } }),
  }, GIVEN);
}

/** A certificate for a name that this zone is to validate. */
function validatedBy(HostedZoneId: unknown, DomainName: unknown = 'www.example.com'): StackFixture {
  return requested({ DomainName, DomainValidationOptions: [{ DomainName, HostedZoneId }] });
}

/** A name of this length, with labels of 63 characters at most. */
function nameOf(length: number): string {
  const suffix = '.example.com';
  return `${'a'.repeat(50)}.${'b'.repeat(length - suffix.length - 51)}${suffix}`;
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}.example.com`);
const CERT = 'Web/Cert';
const BY_EMAIL = {
  resource: CERT,
  property: 'ValidationMethod',
  message: 'Web/Cert is validated by email: it waits until somebody follows a link, when it is created and at each renewal',
  fix: 'validate by DNS: RegionalCertificate with hostedZone, or CertificateValidation.fromDns(hostedZone)',
  severity: 'warning',
} as const;

export const VALIDATION: readonly RuleFixture[] = [
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
    name: '11 names',
    verdict: 'fail',
    stacks: [requested({ SubjectAlternativeNames: names(10) })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames',
      message: ABOVE_QUOTA,
      fix: 'split its 11 names over several certificates, use a wildcard, or ask for a higher quota first',
      severity: 'warning',
    },
  },
  {
    name: '100 names',
    verdict: 'fail',
    stacks: [requested({ SubjectAlternativeNames: names(99) })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames',
      message: ABOVE_QUOTA,
      fix: 'split its 100 names over several certificates, use a wildcard, or ask for a higher quota first',
      severity: 'warning',
    },
  },
  {
    name: '10 names, one of them twice',
    verdict: 'pass',
    stacks: [requested({ SubjectAlternativeNames: [...names(9), 'WWW.example.com'] })],
  },
  { name: '10 names and some that are given at deployment', verdict: 'unknown', stacks: [requested({ SubjectAlternativeNames: [...names(9), { Ref: 'Given' }] })] },
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
  { name: 'a name that stands in SSM', verdict: 'unknown', stacks: [requested({ DomainName: { 'Fn::Sub': '{{resolve:ssm:/name}}' } })] },
  { name: 'a dot after a name that is given at deployment', verdict: 'unknown', stacks: [requested({ DomainName: { 'Fn::Sub': '${Given}.' } })] },
  { name: 'a wildcard', verdict: 'pass', stacks: [requested({ DomainName: '*.example.com' })] },
  { name: 'a name that is given at deployment', verdict: 'unknown', stacks: [requested({ DomainName: { Ref: 'Given' } })] },
  {
    name: 'a name that ACM would not validate, from a private CA',
    verdict: 'pass',
    stacks: [requested({ DomainName: 'service', CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined })],
  },
  { name: 'validation by email', verdict: 'fail', stacks: [requested({ ValidationMethod: 'EMAIL' })], finding: BY_EMAIL },
  { name: 'no method, which means email', verdict: 'fail', stacks: [requested({ ValidationMethod: undefined })], finding: BY_EMAIL },
  { name: 'validation by DNS, whose records somebody writes', verdict: 'pass', stacks: [requested({ ValidationMethod: 'DNS' })] },
  { name: 'a method that is given at deployment', verdict: 'unknown', stacks: [requested({ ValidationMethod: { Ref: 'Given' } })] },
  {
    name: 'a name outside of its hosted zone',
    verdict: 'fail',
    stacks: [validatedBy({ Ref: 'Zone' }, '*.badexample.com')],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: '"*.badexample.com" is not inside the hosted zone "example.com." (Web/Zone) that is to validate it',
      fix: 'give it the hosted zone of "badexample.com" or of a domain above it',
    },
  },
  { name: 'a name inside its hosted zone', verdict: 'pass', stacks: [validatedBy({ 'Fn::GetAtt': ['Zone', 'Id'] })] },
  { name: 'the name of its hosted zone', verdict: 'pass', stacks: [validatedBy({ Ref: 'Zone' }, 'Example.com')] },
  { name: 'a hosted zone whose name is given at deployment', verdict: 'unknown', stacks: [validatedBy({ Ref: 'Some' })] },
  { name: 'a hosted zone of elsewhere', verdict: 'unknown', stacks: [validatedBy('Z0123456789ABCDEFGHIJ')] },
  {
    name: 'a private hosted zone',
    verdict: 'fail',
    stacks: [validatedBy({ Ref: 'Inside' })],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: 'ACM looks up validation records in public DNS, but Web/Inside is a private hosted zone',
      fix: 'give it the public hosted zone of the name, or request a private certificate (acm.PrivateCertificate)',
    },
  },
  {
    name: 'an option for a name that is not requested',
    verdict: 'fail',
    stacks: [requested({ DomainValidationOptions: [{ DomainName: 'ww.example.com', HostedZoneId: { Ref: 'Zone' } }] })],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.DomainName',
      message: 'Web/Cert is not for "ww.example.com", so this option validates nothing',
      fix: 'give the option one of the names of the certificate',
      severity: 'warning',
    },
  },
  {
    name: 'an option for the name above a wildcard, whose record is the same',
    verdict: 'pass',
    stacks: [requested({ DomainName: '*.example.com', DomainValidationOptions: [{ DomainName: 'example.com', HostedZoneId: { Ref: 'Zone' } }] })],
  },
  {
    name: 'an option for a name that may be given at deployment',
    verdict: 'unknown',
    stacks: [requested({
      SubjectAlternativeNames: [{ Ref: 'Given' }], DomainValidationOptions: [{ DomainName: 'shop.example.com', HostedZoneId: { Ref: 'Zone' } }],
    })],
  },
];
