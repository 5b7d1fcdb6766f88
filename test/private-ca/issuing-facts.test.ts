import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { InternalStack, ROOT_ARN } from './internal-stack';
import { issuingFactsOf } from '../../src/private-ca/issuing-facts';

test('a CA of this library is known, any other is not', () => {
  const stack = new InternalStack();
  expect(issuingFactsOf(stack.root())).toEqual({ keyAlgorithm: 'RSA_4096', days: 3650, isShortLived: false });
  expect(issuingFactsOf(CertificateAuthority.fromCertificateAuthorityArn(stack, 'Other', ROOT_ARN))).toEqual({});
});
