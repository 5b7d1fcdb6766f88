import type { RuleFixture } from './fixture';
import { CERT, names, requested } from './requested';

const ABOVE_QUOTA = 'this certificate has more than 10 names: that needs an increase of the ACM quota "Domain names per ACM certificate" in its account and region';

export const NAMES_QUOTA: readonly RuleFixture[] = [
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
];
