import { App, Stack } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SECRET_ARN } from './partner-stack';
import { fromSecret, madeByFunction } from '../../../src/certificate/imported/import-source';

const stack = new Stack(new App(), 'Web');

test('a secret is read by its ARN, in the fields that have the names of the guide', () => {
  const secret = Secret.fromSecretCompleteArn(stack, 'Secret', SECRET_ARN);
  expect(fromSecret(stack, { secret })).toEqual({
    secret,
    properties: {
      SecretArn: SECRET_ARN,
      SecretFields: { Certificate: 'certificate', PrivateKey: 'privateKey', CertificateChain: 'certificateChain', Passphrase: 'passphrase' },
    },
  });
});

test('a part of the fields can have other names', () => {
  const { properties } = fromSecret(stack, { secret: Secret.fromSecretNameV2(stack, 'ByName', 'partner'), secretFields: { privateKey: 'tls.key' } });
  expect(properties.SecretFields).toMatchObject({ Certificate: 'certificate', PrivateKey: 'tls.key' });
});

test('a certificate that the function makes has a key that every service takes, or another one', () => {
  expect(madeByFunction(stack, { domainNames: ['Dev.example.com'] })).toEqual({ properties: { DomainNames: ['dev.example.com'], KeyAlgorithm: 'RSA_2048' } });
  const { properties } = madeByFunction(stack, { domainNames: ['dev.example.com'], keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 });
  expect(properties.KeyAlgorithm).toBe('EC_prime256v1');
});

test('it has names', () => {
  expect(() => madeByFunction(stack, { domainNames: [] })).toThrow('domainNames is empty: list the names by which clients call its consumer');
});
