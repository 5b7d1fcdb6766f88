import { TrustBundleProps } from './trust-bundle-props';
import { CERTIFICATE_AUTHORITY_WITH_CHAIN } from '../input/cdk';
import { Inputs, kind, listOf, mayBeLookedUp, optional } from '../input/input';
import { closed } from '../input/props';

/** A text in PEM. The error for another value must not repeat a private key, so a text passes here whatever it holds. */
const PEM = kind('a PEM text', "readFileSync('ca.pem', 'utf8')", (value) => typeof value === 'string');

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
const PARAMETER_NAMES = /^(?!\/?(aws|ssm))(\/[\w.-]+){1,15}$|^(?!aws|ssm)[\w.-]+$/i;

const PARAMETER_NAME = mayBeLookedUp(kind(
  'the name of a parameter (letters, digits and _.-, in levels that begin with a slash, and not "aws" or "ssm" at its start)', "'/trust/partners'",
  (value) => typeof value === 'string' && PARAMETER_NAMES.test(value)));

/** What the props of a TrustBundle take. */
export const TRUST_BUNDLE_INPUTS: Inputs<TrustBundleProps> = closed({
  authorities: optional(listOf(CERTIFICATE_AUTHORITY_WITH_CHAIN, 'CAs')),
  certificates: optional(listOf(PEM, 'PEM texts')),
  parameterName: optional(PARAMETER_NAME),
});
