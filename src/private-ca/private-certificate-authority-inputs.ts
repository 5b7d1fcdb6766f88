import { CertificateAuthorityUsageMode } from './certificate-authority-usage-mode';
import { CertificateRevocationListOptions } from './crl-options';
import { PrivateCertificateAuthorityAttributes, PrivateCertificateAuthorityProps } from './private-certificate-authority-props';
import { LONGEST_PATH } from '../catalog/private-ca';
import { CERTIFICATE, CERTIFICATE_AUTHORITY_WITH_CHAIN, days, KEY_ALGORITHM, REMOVAL_POLICY } from '../input/cdk';
import { FLAG, Inputs, kind, mayBeLookedUpNumber, oneOf, optional, required, text } from '../input/input';
import { closed, struct } from '../input/props';

/**
 * The most days of the validity of a CA. A date of X.509 has a year of four digits.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
 */
const MOST_DAYS = 2_900_000;

const PATH_LENGTH = mayBeLookedUpNumber(kind(`a whole number from 0 to ${LONGEST_PATH}`, '1',
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LONGEST_PATH));

/** https://docs.aws.amazon.com/privateca/latest/APIReference/API_CrlConfiguration.html */
const MOST_DAYS_OF_CRL = 5000;

const CRL: Inputs<CertificateRevocationListOptions> = {
  domainName: optional(text('a domain name', 'crl.example.com')),
  certificate: optional(CERTIFICATE),
  validity: optional(days(1, MOST_DAYS_OF_CRL, 7)),
};

/** What the props of a CA take. */
export const PRIVATE_CERTIFICATE_AUTHORITY_INPUTS: Inputs<PrivateCertificateAuthorityProps> = closed({
  commonName: required(text('a text', 'Example Root CA')),
  organization: optional(text('a text', 'Example')),
  organizationalUnit: optional(text('a text', 'Platform')),
  country: optional(text('a text', 'DE')),
  state: optional(text('a text', 'Bavaria')),
  locality: optional(text('a text', 'Munich')),
  parent: optional(CERTIFICATE_AUTHORITY_WITH_CHAIN),
  validity: required(days(1, MOST_DAYS, 3650)),
  keyAlgorithm: optional(KEY_ALGORITHM),
  pathLength: optional(PATH_LENGTH),
  usageMode: optional(oneOf('CertificateAuthorityUsageMode', CertificateAuthorityUsageMode)),
  ocsp: optional(FLAG),
  ocspDomainName: optional(text('a domain name', 'ocsp.example.com')),
  crl: optional(struct(CRL, '{}')),
  acmRenewal: optional(FLAG),
  removalPolicy: optional(REMOVAL_POLICY),
});

const ATTRIBUTES: Inputs<PrivateCertificateAuthorityAttributes> = {
  certificateAuthorityArn: required(text('the ARN of a CA', 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555')),
  completeCertificateChain: required(text('the PEM text of certificates', '-----BEGIN CERTIFICATE-----…')),
  keyAlgorithm: optional(KEY_ALGORITHM),
};

/** What is given of a CA that the app does not create. */
export const PRIVATE_CERTIFICATE_AUTHORITY_ATTRIBUTES = required(struct(ATTRIBUTES, '{ certificateAuthorityArn, completeCertificateChain }'));
