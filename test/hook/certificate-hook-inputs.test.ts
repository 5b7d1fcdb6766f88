import { App, Stack } from 'aws-cdk-lib';
import { CertificateHook, CertificateHookProps, HookFailureMode, HookFilterCriteria } from '../../src';

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
])('%j is refused', (props, message) => {
  expect(making(props)).toThrow(`CertificateHook "Hooks/Hook": ${message}`);
});

test.each<[CertificateHookProps]>([
  [{}],
  [{ hookName: 'Company::Certificate::Checks' }],
  [{ stackFilters: {} }],
  [{ stackFilters: { excludeStackNames: stackNames(50) } }],
])('%j is taken', (props) => {
  expect(making(props)).not.toThrow();
});
