import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { formatOr } from './certificates';
import type { SecretFields } from './events';
import type { Texts } from './material';
import { refuse } from './refused';
import { Refused } from '../../../handler/custom-resource/refused';

/**
 * What to do about an error of Secrets Manager.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
const ADVICE: Readonly<Record<string, string>> = {
  ResourceNotFoundException: 'store the certificate in the secret of this ARN',
  AccessDeniedException: 'allow secretsmanager:GetSecretValue in its policy, and kms:Decrypt in that of its key',
};

/** The current version of a secret, by its fields. */
export async function readSecret(secretArn: string, fields: SecretFields): Promise<Texts> {
  const [, , , region] = secretArn.split(':');
  const manager = new SecretsManager({ region });
  const current = { SecretId: secretArn, VersionStage: 'AWSCURRENT' };
  const { SecretString: text = '', SecretBinary: binary } = await manager.getSecretValue(current).catch(({ name, message }: Error) => {
    throw new Refused(`it cannot be read (${name}: ${message}): ${ADVICE[name] ?? 'make it readable'}`);
  });
  const instead = `store a JSON object with the fields "${fields.Certificate}", "${fields.PrivateKey}" and "${fields.CertificateChain}"`;
  if (binary) throw new Refused(`it holds ${formatOr(`bytes: ${instead}`, binary)}`);
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused(`it holds ${formatOr(`no JSON object: ${instead}`, text)}`);
  const textOf = (field: string) => textIn(value as Record<string, unknown>, field);
  const [certificate, privateKey] = [fields.Certificate, fields.PrivateKey].map((field) => textOf(field) || refuse(field, `is missing: ${instead}`));
  return { certificate, privateKey, certificateChain: textOf(fields.CertificateChain), passphrase: textOf(fields.Passphrase) };
}

/** Editors of Windows begin a file with a mark that is no JSON. The error of a parser quotes the text, so it is dropped. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return undefined;
  }
}

/** The text of a field, which is empty if there is none. */
function textIn(value: Readonly<Record<string, unknown>>, field: string): string {
  const text = Object.hasOwn(value, field) ? value[field] ?? '' : '';
  return typeof text === 'string' ? text.trim() : refuse(field, 'is not a text: store PEM text in it');
}
