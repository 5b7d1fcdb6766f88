import type { RuleFixture } from './fixture';
import { CERT, validatedBy } from './requested';

export const VALIDATION_ZONE: readonly RuleFixture[] = [
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
      fix: 'give it the public hosted zone of the name, or request a private certificate (acm.PrivateCertificate); '
        + 'run "npx cdk-acm doctor" to see what ACM waits for: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md',
    },
  },
];
