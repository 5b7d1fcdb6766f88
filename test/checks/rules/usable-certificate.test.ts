import type { DescribedCertificate } from '../../../src/deployment/described-certificate';
import { ARN, findingsForSite } from '../described';

const found = (described: Partial<DescribedCertificate>) =>
  findingsForSite(described).map((finding) => ({ rule: finding.rule, message: finding.message, fix: finding.fix, severity: finding.severity }));
const rule = 'usable-certificate';
const DOCTOR = 'run "npx cdk-acm doctor" to see what ACM waits for: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md';
const IMPORT = 'import a new one under the same ARN';
const RENEW = 'repair its renewal: create its validation record again, or request a new one';

test.each<[string, Partial<DescribedCertificate>, string, string]>([
  ['does not exist', { exists: false, names: [] }, 'does not exist', 'use the ARN of a certificate that exists: this one was deleted, or its ARN is misspelt'],
  ['waits for its validation', { status: 'PENDING_VALIDATION', days: undefined }, 'is not issued yet: its status is PENDING_VALIDATION',
    `create its validation record, and deploy when ACM has issued it; ${DOCTOR}`],
  ['has failed', { status: 'FAILED', failure: 'CAA_ERROR' }, 'cannot be used: its status is FAILED (CAA_ERROR)', 'use another certificate: this status is final'],
  ['timed out', { status: 'VALIDATION_TIMED_OUT' }, 'cannot be used: its status is VALIDATION_TIMED_OUT', 'use another certificate: this status is final'],
  ['is revoked', { status: 'REVOKED' }, 'cannot be used: its status is REVOKED', 'use another certificate: this status is final'],
  ['has expired', { status: 'EXPIRED', kind: 'imported' }, 'has expired', IMPORT],
  ['has expired a day ago, which its status does not say', { days: -1 }, 'has expired', RENEW],
])('a certificate that %s is an error', (_, described, message, fix) => {
  expect(found(described)).toEqual([{ rule, message: `${ARN} ${message}`, fix, severity: 'error' }]);
});

test.each<[string, Partial<DescribedCertificate>, string]>([
  ['an imported one', { kind: 'imported', days: 29 }, IMPORT],
  ['one whose renewal failed', { renewal: 'FAILED', days: 29 }, RENEW],
  ['one whose renewal waits for its validation', { renewal: 'PENDING_VALIDATION', days: 29 }, RENEW],
])('%s that expires in 29 days is a warning', (_, described, fix) => {
  expect(found(described)).toEqual([{ rule, message: `${ARN} expires in 29 days, and ACM does not renew it`, fix, severity: 'warning' }]);
});

test('one that expires tomorrow expires in a day', () => {
  expect(found({ kind: 'imported', days: 1 })).toMatchObject([{ message: `${ARN} expires in 1 day, and ACM does not renew it` }]);
});

test.each<[string, Partial<DescribedCertificate>]>([
  ['is issued', {}],
  ['expires in 30 days, imported', { kind: 'imported', days: 30 }],
  ['expires tomorrow, and ACM renews it', { days: 1, renewal: 'PENDING_AUTO_RENEWAL' }],
  ['has no end that is known', { kind: 'imported', days: undefined }],
])('a certificate that %s is right', (_, described) => {
  expect(found(described)).toEqual([]);
});
