import { fixWithReason, isReason } from '../../src/names/acknowledgement';

test.each<[unknown, boolean]>([
  ['old clients', true], ['0', true], ['', false], [' \n', false], [undefined, false], [null, false], [true, false], [5, false], [['why'], false],
])('%j is a reason: %s', (reason, expected) => {
  expect(isReason(reason)).toBe(expected);
});

test('the fix of a finding says where the reason is missing, and what to write', () => {
  expect(fixWithReason('use TLS 1.2', 'Web/Site', 'cdk-acm::tls-policy')).toBe('use TLS 1.2; an acknowledgement at Web/Site has no reason, so it does not apply: '
    + "write { id: 'cdk-acm::tls-policy', reason: 'why it is right here' }");
});
