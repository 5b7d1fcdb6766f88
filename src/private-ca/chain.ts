import { X509Certificate } from 'crypto';
import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { insteadOfFormat } from './bundle-text';
import { IssuingFacts } from './issuing-facts';
import { isKnown } from '../lookups';
import { pemBlocks } from '../x509/pem';

/** What the chain of a CA says of it. Throws for a text that is not a chain. A token has nothing to say, and neither has a text that is looked up later. */
export function chainFacts(owner: IConstruct, chain: string): IssuingFacts {
  if (!isKnown(chain, owner)) return Token.isUnresolved(chain) ? {} : { isLookedUpLater: true };
  const blocks = pemBlocks(chain);
  if (blocks.some(({ label }) => label.endsWith('PRIVATE KEY'))) throw new Error('completeCertificateChain has a private key: remove it, a chain has certificates only');
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE').map(({ pem }, index) => parsed(pem, index));
  const [certificate] = certificates;
  if (!certificate) throw new Error(`completeCertificateChain ${insteadOfFormat(chain) ?? 'has no certificate: write PEM text, which begins with -----BEGIN CERTIFICATE-----'}`);
  if (!certificate.ca) {
    throw new Error('completeCertificateChain begins with a certificate that is not of a CA: begin with that of the CA, followed by those of its issuers');
  }
  checkOrder(certificates);
  return { keyAlgorithm: keyAlgorithmOf(certificate), expires: new Date(certificate.validTo) };
}

/** Each certificate is signed by the next. */
function checkOrder(certificates: readonly X509Certificate[]): void {
  certificates.slice(1).forEach((issuer, index) => {
    const certificate = certificates[index];
    if (certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)) return;
    throw new Error(`certificate ${index + 2} of completeCertificateChain did not issue certificate ${index + 1}: begin with that of the CA, `
      + 'followed by that of its issuer, and so on up to the root');
  });
}

function parsed(pem: string, index: number): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new Error(`certificate ${index + 1} of completeCertificateChain cannot be read: write it as the CA gives it`);
  }
}

/** The name that AWS has for a key. Undefined for keys that ACM does not have. */
function keyAlgorithmOf({ publicKey }: X509Certificate): string | undefined {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'rsa') return `RSA_${modulusLength}`;
  return publicKey.asymmetricKeyType === 'ec' ? `EC_${namedCurve}` : undefined;
}
