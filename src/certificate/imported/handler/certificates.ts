import { X509Certificate } from 'node:crypto';
import { refuse } from './refused';
import { fileFormat } from '../../../x509/file-format';
import { pemBlocks } from '../../../x509/pem';

/** What a content is: in another format, with the command that writes its parts as ACM takes them, or something else. */
export function formatOr(other: string, content: Uint8Array | string): string {
  const format = fileFormat(content);
  return format ? `${format.name}, and ACM takes PEM: run "${format.command}" and store each part` : other;
}

/** The server's certificate, whatever its dates and names are. `field` is the field of the secret that holds it. */
export function leafIn(text: string, field: string): X509Certificate {
  const [leaf, ...others] = certificatesIn(text, field);
  return others.length === 0 ? leaf : refuse(field, `holds ${others.length + 1} certificates: store the first alone, and its issuers as the chain`);
}

/** The certificates in a field, of which there is at least one. */
export function certificatesIn(text: string, field: string): X509Certificate[] {
  const blocks = pemBlocks(text).filter(({ label }) => label === 'CERTIFICATE');
  if (blocks.length === 0) refuse(field, `holds ${formatOr('no PEM certificate: store one, with BEGIN and END lines', text)}`);
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
