import { CertificateImportProps, CertificateSecretFields, ImportedCertificateProps, SelfSignedCertificateProps } from './imported-certificate-props';
import { DESTINATION, KEY_ALGORITHM, SECRET } from '../../input/cdk';
import { Input, Inputs, kind, listOf, optional, required, text } from '../../input/input';
import { struct } from '../../input/props';
import { ACM_CERTIFICATE_INPUTS } from '../certificate-inputs';

const DOMAIN_NAMES = listOf(text('a domain name', 'api.example.com'), 'domain names');

/** What a certificate from a secret has to cover. A list without names would verify nothing. */
const COVERED_NAMES: Input = {
  ...DOMAIN_NAMES,
  mistakeIn: (value, at) => Array.isArray(value) && value.length === 0
    ? { at, given: value, problem: 'is empty', expected: DOMAIN_NAMES.expected, instead: `list the names that the certificate has to cover, or leave ${at} out` }
    : DOMAIN_NAMES.mistakeIn(value, at),
};

function field(example: string) {
  return optional(kind('the name of a field', `'${example}'`, (value) => typeof value === 'string' && value !== ''));
}

const SECRET_FIELDS: Inputs<CertificateSecretFields> = {
  certificate: field('tls.crt'),
  privateKey: field('tls.key'),
  certificateChain: field('ca.crt'),
  passphrase: field('password'),
};

const CERTIFICATE_IMPORT_INPUTS: Inputs<CertificateImportProps> = {
  ...ACM_CERTIFICATE_INPUTS,
  region: optional(text('a region', 'us-east-1')),
  failureDestination: optional(DESTINATION),
};

/** What the props of an imported certificate take. */
export const IMPORTED_CERTIFICATE_INPUTS: Inputs<ImportedCertificateProps> = {
  secret: required(SECRET),
  domainNames: optional(COVERED_NAMES),
  secretFields: optional(struct(SECRET_FIELDS, "{ privateKey: 'tls.key' }")),
  secretRevision: optional(text('a text', '2')),
  ...CERTIFICATE_IMPORT_INPUTS,
};

/** What the props of a self-signed certificate take. */
export const SELF_SIGNED_CERTIFICATE_INPUTS: Inputs<SelfSignedCertificateProps> = {
  domainNames: required(DOMAIN_NAMES),
  keyAlgorithm: optional(KEY_ALGORITHM),
  ...CERTIFICATE_IMPORT_INPUTS,
};
