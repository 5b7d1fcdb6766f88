import { X509Certificate } from 'node:crypto';
import { refuse } from './refused';
import { isPfx, pemBlocks } from '../../../x509/pem';

/** What bytes, or a text with their base64, are (`Buffer.from` ignores the encoding of bytes): a PFX file, with the command that writes its parts as PEM, or something else. */
export function pfxOr(other: string, content: Uint8Array | string): string {
  return isPfx(Buffer.from(content as string, 'base64')) ? 'a PFX file, and ACM takes PEM: run "openssl pkcs12 -in file.pfx -nodes -out all.pem" and store each part' : other;
}

/** The server's certificate, whatever its dates and names are. `field` is the field of the secret that holds it. */
export function leafIn(text: string, field: string): X509Certificate {
  const [leaf, ...others] = certificatesIn(text, field);
  return others.length === 0 ? leaf : refuse(field, `holds ${others.length + 1} certificates: store the first alone, and its issuers as the chain`);
}

/** The certificates in a field, of which there is at least one. */
export function certificatesIn(text: string, field: string): X509Certificate[] {
  const blocks = pemBlocks(text).filter(({ label }) => label === 'CERTIFICATE');
  if (blocks.length === 0) refuse(field, `holds ${pfxOr('no PEM certificate: store one, with BEGIN and END lines', text)}`);
  return blocks.map(({ pem }, index) => {
    try {
      const certificate = new X509Certificate(pem);
      // a damaged key is noticed only when it is read
      void certificate.publicKey;
      return certificate;
    } catch {
      return refuse(field, `is damaged at certificate ${index + 1}: store it as its issuer sent it`);
    }
  });
}
