import { Lazy } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { InternalStack, ROOT_ARN } from './internal-stack';
import { PrivateCertificateAuthority, PrivateCertificateAuthorityAttributes } from '../../src';
import { issuingFactsOf } from '../../src/private-ca/issuing-facts';
import { authority } from '../certificate/imported/handler/pki';

const { certificate } = authority('Company');
const token = Lazy.string({ produce: () => 'known later' });
let stack: InternalStack;
beforeEach(() => {
  stack = new InternalStack();
});

const imported = (attrs: Partial<PrivateCertificateAuthorityAttributes> = {}) => PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Company', {
  certificateAuthorityArn: ROOT_ARN, completeCertificateChain: certificate, ...attrs,
});

test('it creates nothing, and is in the region of its ARN', () => {
  const company = imported({ certificateAuthorityArn: ROOT_ARN.replace('eu-west-1', 'eu-west-3') });
  expect(stack.template.toJSON().Resources).toBeUndefined();
  expect(company.env.region).toBe('eu-west-3');
  expect(company.certificateAuthorityRef.certificateAuthorityArn).toBe(company.certificateAuthorityArn);
  expect(company.completeCertificateChain).toBe(certificate);
});

test('what is known at deployment only passes, and the key algorithm can be given', () => {
  const company = imported({ certificateAuthorityArn: token, completeCertificateChain: token, keyAlgorithm: KeyAlgorithm.RSA_2048 });
  expect(issuingFactsOf(company)).toEqual({ keyAlgorithm: 'RSA_2048' });
  expect(issuingFactsOf(PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Other', {
    certificateAuthorityArn: ROOT_ARN, completeCertificateChain: certificate, keyAlgorithm: new KeyAlgorithm(token),
  }))).toMatchObject({ keyAlgorithm: 'EC_prime256v1' });
});

test.each(['Company', 'arn:aws:acm:eu-west-1:111111111111:certificate/x', `${ROOT_ARN}/certificate/1`])('%s is refused for an ARN', (certificateAuthorityArn) => {
  expect(() => imported({ certificateAuthorityArn })).toThrow(`certificateAuthorityArn of CA "Internal/Company" is "${certificateAuthorityArn}", which is not the ARN of a CA: write one as`);
});

test('a text that is not a chain is refused, with the construct that has it', () => {
  expect(() => imported({ completeCertificateChain: 'x' })).toThrow('ImportedCertificateAuthority "Internal/Company": completeCertificateChain has no certificate');
  expect(() => imported({ completeCertificateChain: undefined as never })).toThrow(
    'PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes() "Internal/Company": attrs.completeCertificateChain must be the PEM text of certificates, got undefined');
});

test('a key algorithm that is not that of the chain is refused', () => {
  expect(() => imported({ keyAlgorithm: KeyAlgorithm.RSA_2048 })).toThrow(
    'CA "Internal/Company": keyAlgorithm is "RSA_2048", but the CA of completeCertificateChain has "EC_prime256v1": leave keyAlgorithm out');
});

test('the key algorithm of the chain can be given too', () => {
  expect(issuingFactsOf(imported({ keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 }))).toMatchObject({ keyAlgorithm: 'EC_prime256v1' });
});
