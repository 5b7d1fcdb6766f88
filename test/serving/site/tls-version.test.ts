import { CfnParameter, Stack } from 'aws-cdk-lib';
import { SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { assertTls12 } from '../../../src/serving/site/tls-version';

test.each([
  [SecurityPolicyProtocol.SSL_V3, 'SSL 3.0'],
  [SecurityPolicyProtocol.TLS_V1_2016, 'TLS 1.0'],
  [SecurityPolicyProtocol.TLS_V1_1_2016, 'TLS 1.1'],
])('%s accepts %s and is refused', (policy, version) => {
  expect(() => assertTls12(policy, new Stack())).toThrow(`minimumProtocolVersion "${policy}" accepts ${version}, and SecureSite requires TLS 1.2 or newer: `
    + 'leave minimumProtocolVersion out, or write SecurityPolicyProtocol.TLS_V1_2_2021 for older clients');
});

test.each(Object.values(SecurityPolicyProtocol).filter((policy) => /^TLSv1\.[23]_/.test(policy)))('%s is taken', (policy) => {
  expect(() => assertTls12(policy, new Stack())).not.toThrow();
});

test('a policy that is known at deployment only is taken', () => {
  const stack = new Stack();
  expect(() => assertTls12(new CfnParameter(stack, 'Policy').valueAsString as SecurityPolicyProtocol, stack)).not.toThrow();
});
