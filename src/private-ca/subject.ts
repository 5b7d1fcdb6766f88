import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { IConstruct } from 'constructs';
import { PrivateCertificateAuthorityProps } from './private-certificate-authority-props';
import { SUBJECT_LENGTHS } from '../catalog/private-ca';
import { isKnown } from '../lookups';

/** The props that are part of the subject. */
type SubjectProps = Pick<PrivateCertificateAuthorityProps, 'commonName' | 'organization' | 'organizationalUnit' | 'country' | 'state' | 'locality'>;

/** The code of a country, such as "DE". */
const COUNTRY = /^[A-Za-z]{2}$/;

const LENGTHS = Object.entries(SUBJECT_LENGTHS) as [keyof typeof SUBJECT_LENGTHS, number][];

/** The subject of a CA. Throws for what X.509 or AWS Private CA rejects. Tokens, and texts that the CDK CLI has yet to look up, are not checked. */
export function subjectOf(owner: IConstruct, props: SubjectProps): CfnCertificateAuthority.SubjectProperty {
  const { commonName, organization, organizationalUnit, country, state, locality } = props;
  for (const [field, longest] of LENGTHS) checkText(owner, field, props[field], longest);
  if (country !== undefined && !COUNTRY.test(country) && isKnown(country, owner)) {
    throw new Error(`country must be a code of two letters, got "${country}": write 'DE' for Germany`);
  }
  return { commonName, organization, organizationalUnit, country, state, locality };
}

function checkText(owner: IConstruct, field: string, text: string | undefined, longest: number): void {
  if (text === undefined || !isKnown(text, owner)) return;
  if (text.trim() === '') throw new Error(`${field} is empty: write a text${field === 'commonName' ? '' : ', or leave it out'}`);
  if (text.length > longest) throw new Error(`${field} can have at most ${longest} characters, "${text}" has ${text.length}: write a shorter one`);
}
