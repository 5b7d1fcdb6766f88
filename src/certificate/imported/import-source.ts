import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { IConstruct } from 'constructs';
import { importedNames } from './domain-names';
import { ImportProperties } from './handler/events';
import { ImportedCertificateProps, SelfSignedCertificateProps } from './imported-certificate-props';
import { checkSecretStack } from './secret-of-another-stack';
import { checkKeyAlgorithm } from '../key-algorithm';

/** Where the certificate comes from, as the function is told. */
export interface ImportSource {
  readonly properties: Omit<ImportProperties, 'Region' | 'Tags'>;

  /** Undefined if the function makes the certificate. */
  readonly secret?: ISecret;
}

/** The keys that the function makes. */
const SELF_SIGNED_KEYS = [KeyAlgorithm.RSA_2048, KeyAlgorithm.EC_PRIME256V1].map(({ name }) => name);

/** A certificate that is in a secret. */
export function fromSecret(owner: IConstruct, { secret, secretFields = {}, secretRevision, domainNames }: ImportedCertificateProps): ImportSource {
  checkSecretStack(secret, owner);
  return {
    secret,
    properties: {
      SecretArn: secret.secretFullArn ?? secret.secretArn,
      SecretFields: {
        Certificate: secretFields.certificate ?? 'certificate',
        PrivateKey: secretFields.privateKey ?? 'privateKey',
        CertificateChain: secretFields.certificateChain ?? 'certificateChain',
        Passphrase: secretFields.passphrase ?? 'passphrase',
      },
      SecretRevision: secretRevision,
      DomainNames: domainNames && importedNames(owner, domainNames),
    },
  };
}

/** A certificate that the function makes and signs. */
export function madeByFunction(owner: IConstruct, { domainNames, keyAlgorithm = KeyAlgorithm.RSA_2048 }: SelfSignedCertificateProps): ImportSource {
  checkKeyAlgorithm(owner, keyAlgorithm, { keyAlgorithms: SELF_SIGNED_KEYS, keyAlgorithmRefuser: 'this library signs' });
  if (domainNames.length === 0) throw new Error('domainNames is empty: list the names by which clients call its consumer');
  return { properties: { DomainNames: importedNames(owner, domainNames), KeyAlgorithm: keyAlgorithm.name } };
}
