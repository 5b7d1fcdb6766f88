import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { CertificateHook, CertificateHookProps, HookFailureMode, HookFilterCriteria, Severity } from '../../src';

const stackNames = (count: number) => Array.from({ length: count }, (_, index) => `Stack${index}`);
const making = (props: CertificateHookProps) => () => new CertificateHook(new Stack(new App(), 'Hooks'), 'Hook', props);

test.each<[CertificateHookProps, string]>([
  [{ failureMode: 'warn' as HookFailureMode }, 'failureMode must be one of "WARN", "FAIL", got the text "warn": write HookFailureMode.WARN'],
  [{ hookName: 'Checks' }, 'hookName must be the name of a hook, of the form Name1::Name2::Name3 and not beginning with AWS, got the text "Checks": '
    + "write 'Company::Certificate::Checks'"],
  [{ hookName: 'AWS::Certificate::Checks' }, 'hookName must be the name of a hook'],
  [{ hookName: 'A::B::C' }, 'hookName must be the name of a hook'],
  [{ stackFilters: { criteria: 'SOME' as HookFilterCriteria } }, 'stackFilters.criteria must be one of "ALL", "ANY"'],
  [{ stackFilters: { includeStackNames: [] } }, 'stackFilters.includeStackNames has 0 names of stacks, of which a hook takes 1 to 50: '
    + "leave stackFilters.includeStackNames out, or write ['Shop-certificates']"],
  [{ stackFilters: { excludeStackNames: stackNames(51) } }, 'stackFilters.excludeStackNames has 51 names of stacks, of which a hook takes 1 to 50'],
  [{ stackFilters: { excludeStackNames: ['Leg*'] } }, 'stackFilters.excludeStackNames[0] must be the name of a stack'],
  [{ stackFilters: { excludeStackNames: 'Legacy' as unknown as string[] } }, "stackFilters.excludeStackNames must be a list of names of stacks, got the text \"Legacy\": write ['Legacy']"],
  [{ stackFilters: { includeRoles: ['arn:aws:iam::111122223333:role/deploys'] as never } }, 'stackFilters.includeRoles[0] must be a role'],
  [{ stackFilters: { includeStackNames: ['Web', 'Shop'], excludeStackNames: ['Legacy', 'Shop'] } },
    'stackFilters.includeStackNames[1] is also in excludeStackNames: remove it from one of them'],
  [{ severity: { 'record-name': Severity.ERROR } }, 'the severity of "record-name" has no effect: a hook sees one resource, and this rule compares it with others; '
    + 'leave it out, and check apps with CertificateChecks.apply() or the command line'],
  [{ severity: { 'expiry-alarm': Severity.WARNING } }, 'the severity of "expiry-alarm" has no effect: a hook sees one resource'],
  [{ severity: { 'allowed-names': Severity.WARNING } }, 'the severity of "allowed-names" has no effect: this rule needs allowedDomains; give these too'],
  [{ severity: { 'usable-certificate': Severity.ERROR } }, 'the severity of "usable-certificate" has no effect: this rule judges what ACM says of a certificate; '
    + 'set verifyCertificates to true, or leave the severity out'],
])('%j is refused', (props, message) => {
  expect(making(props)).toThrow(`CertificateHook "Hooks/Hook": ${message}`);
});

test.each<[CertificateHookProps]>([
  [{}],
  [{ hookName: 'Company::Certificate::Checks' }],
  [{ stackFilters: {} }],
  [{ stackFilters: { excludeStackNames: stackNames(50) } }],
  [{ stackFilters: { includeStackNames: ['Web'], excludeStackNames: ['web'] } }],
  [{ severity: { 'record-name': Severity.OFF, 'allowed-names': Severity.OFF, 'usable-certificate': Severity.OFF, 'https-only': Severity.ERROR } }],
  [{ severity: { 'allowed-names': Severity.WARNING }, allowedDomains: ['example.com'] }],
  [{ severity: { 'usable-certificate': Severity.WARNING }, verifyCertificates: true }],
])('%j is taken', (props) => {
  expect(making(props)).not.toThrow();
});

test.each<[string, () => string]>([
  ['a literal', () => 'arn:aws:iam::111122223333:role/deploys'], ['a token', () => Lazy.string({ produce: () => 'arn:aws:iam::111122223333:role/deploys' })],
])('a role that is both included and excluded is refused, %s', (_, arn) => {
  const stack = new Stack(new App(), 'Hooks');
  const role = Role.fromRoleArn(stack, 'Deploys', arn());
  expect(() => new CertificateHook(stack, 'Hook', { stackFilters: { includeRoles: [role], excludeRoles: [role] } }))
    .toThrow('CertificateHook "Hooks/Hook": stackFilters.includeRoles[0] is also in excludeRoles');
});
