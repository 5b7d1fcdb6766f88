import { PRIVATE_CA, type RuleFixture, type StackFixture } from './fixture';
import { CERT, requested } from './requested';

/** A certificate for www.example.com with this hosted zone. */
function withZone(HostedZoneId: unknown, properties: Record<string, unknown> = {}): StackFixture {
  return requested({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId }], ...properties });
}

export const VALIDATION_RECORD: readonly RuleFixture[] = [
  {
    name: 'an option for a name that is not requested',
    verdict: 'fail',
    stacks: [requested({ DomainValidationOptions: [{ DomainName: 'ww.example.com', HostedZoneId: { Ref: 'Zone' } }] })],
    finding: {
      resource: CERT,
      property: 'DomainValidationOptions.0.DomainName',
      message: '"ww.example.com" is not a name of Web/Cert, so this option validates nothing',
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
      SubjectAlternativeNames: [{ Ref: 'Given' }],
      DomainValidationOptions: ['www.example.com', 'shop.example.com'].map((DomainName) => ({ DomainName, HostedZoneId: { Ref: 'Zone' } })),
    })],
  },
  {
    name: 'an option for another parameter than the names have',
    verdict: 'unknown',
    stacks: [requested({ DomainName: { Ref: 'Given' }, DomainValidationOptions: [{ DomainName: { Ref: 'Other' }, HostedZoneId: { Ref: 'Zone' } }] })],
  },
  {
    name: 'a zone for one name, and none for the other',
    verdict: 'fail',
    stacks: [withZone('Z0123456789ABCDEFGHIJ', { SubjectAlternativeNames: ['www.example.org'] })],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames.0',
      message: 'Web/Cert has a hosted zone for other names, but none for "www.example.org": the deployment waits until you create its validation record',
      fix: 'add the hosted zone of "www.example.org", or acknowledge this if you write its validation record yourself; '
        + 'run "npx cdk-acm doctor" to see what ACM waits for: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md',
      severity: 'warning',
    },
  },
  {
    name: 'a zone for a parameter, which may be the other name',
    verdict: 'unknown',
    stacks: [requested({
      DomainName: { Ref: 'Given' }, SubjectAlternativeNames: ['www.example.org'], DomainValidationOptions: [{ DomainName: { Ref: 'Given' }, HostedZoneId: 'Z1' }],
    })],
  },
  {
    name: 'a zone for a name, and none for its wildcard, which has the same record',
    verdict: 'pass',
    stacks: [withZone('Z0123456789ABCDEFGHIJ', { SubjectAlternativeNames: ['*.www.example.com'] })],
  },
  {
    name: 'a zone for one name, and a role that writes the record of the other',
    verdict: 'pass',
    stacks: [requested(
      { SubjectAlternativeNames: ['*.shop.example.org'], DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: { Ref: 'Zone' } }] },
      { Records: { Type: 'Custom::CdkAcmValidationRecords', Properties: { ServiceToken: 'arn:f', Zones: [{ HostedZoneId: 'Z1', DomainNames: ['*.shop.example.org'] }] } } },
    )],
  },
  {
    name: 'a zone for one name, and a role that writes the record of a third',
    verdict: 'fail',
    stacks: [requested(
      { SubjectAlternativeNames: ['www.example.org'], DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: { Ref: 'Zone' } }] },
      { Records: { Type: 'Custom::CdkAcmValidationRecords', Properties: { ServiceToken: 'arn:f', Zones: [{ HostedZoneId: 'Z1', DomainNames: ['shop.example.org'] }] } } },
    )],
    finding: {
      resource: CERT,
      property: 'SubjectAlternativeNames.0',
      message: 'Web/Cert has a hosted zone for other names, but none for "www.example.org": the deployment waits until you create its validation record',
      fix: 'add the hosted zone of "www.example.org", or acknowledge this if you write its validation record yourself; '
        + 'run "npx cdk-acm doctor" to see what ACM waits for: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md',
      severity: 'warning',
    },
  },
  ...[0, 1].map((index): RuleFixture => ({
    name: `a zone for one name, and a role that writes records of ${index === 0 ? 'a name that is' : 'names that are'} known at deployment only`,
    verdict: 'unknown',
    stacks: [requested(
      { SubjectAlternativeNames: ['www.example.org'], DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: { Ref: 'Zone' } }] },
      { Records: { Type: 'Custom::CdkAcmValidationRecords', Properties: { ServiceToken: 'arn:f', Zones: index === 0 ? [{ DomainNames: [{ 'Fn::ImportValue': 'elsewhere' }] }] : { 'Fn::ImportValue': 'elsewhere' } } } },
    )],
  })),
  {
    name: 'no zone for any name',
    verdict: 'pass',
    stacks: [requested({ SubjectAlternativeNames: ['www.example.org'], DomainValidationOptions: [{ DomainName: 'www.example.com' }] })],
  },
  {
    name: 'an option for a name that a change set does not know yet',
    verdict: 'unknown',
    stacks: [requested({ DomainValidationOptions: [{ DomainName: '{{changeSet:KNOWN_AFTER_APPLY}}', HostedZoneId: 'Z0123456789ABCDEFGHIJ' }] })],
  },
  { name: 'a zone for one name, and none for a parameter', verdict: 'unknown', stacks: [withZone('Z0123456789ABCDEFGHIJ', { SubjectAlternativeNames: [{ Ref: 'Given' }] })] },
  {
    name: 'a zone for one name, and options that a macro may add',
    verdict: 'unknown',
    stacks: [requested({ SubjectAlternativeNames: ['www.example.org'], DomainValidationOptions: { 'Fn::Transform': { Name: 'Options' } } })],
  },
  {
    name: 'a private certificate, which needs no validation',
    verdict: 'pass',
    stacks: [withZone('Z0123456789ABCDEFGHIJ', { SubjectAlternativeNames: ['www.example.org'], CertificateAuthorityArn: PRIVATE_CA })],
  },
];
