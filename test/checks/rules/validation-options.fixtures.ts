import type { RuleFixture } from './fixture';
import { CERT, requested } from './requested';

export const VALIDATION_OPTIONS: readonly RuleFixture[] = [
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
