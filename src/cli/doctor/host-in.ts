import { normalizeDomainName } from '../../names/domain-name';

/** A host, and its port if that is not the one of HTTPS. */
export interface Host {
  readonly name: string;
  readonly port?: string;
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
const WITH_PORT = /^[^\s/\\:]+:\d+$/;

/** The host in a URL such as `https://www.example.com/`, or in `www.example.com:443`; undefined for any other text. */
export function hostIn(text: string): Host | undefined {
  if (!SCHEME.test(text) && !WITH_PORT.test(text)) return undefined;
  try {
    const { hostname, port } = new URL(`https://${text.replace(SCHEME, '')}`);
    return { name: normalizeDomainName(hostname), ...port !== '' && { port } };
  } catch {
    return undefined;
  }
}
