import { connect as connectTcp } from 'net';
import { connect, type ConnectionOptions } from 'tls';
import { servedCertificate, type ServedCertificate } from './served-certificate';

/** What came of a TLS handshake. */
export type Handshake =
  | { readonly outcome: 'served'; readonly certificate: ServedCertificate }

  /** Nothing accepts connections there, or it cannot be reached from here. */
  | { readonly outcome: 'nothing' }

  /** A connection was accepted and ended, or nothing came from it in time. */
  | { readonly outcome: 'silence' }

  /** The server speaks, and it does not speak TLS. */
  | { readonly outcome: 'no-tls' }

  /** The server speaks TLS and refuses. */
  | { readonly outcome: 'refused'; readonly reason: string };

/** Whom to connect to. */
export interface HandshakeOptions {
  readonly address: string;
  readonly port: number;

  /** The name that the server is asked for; undefined for none. */
  readonly name?: string;

  /** How long the handshake may take, in milliseconds. */
  readonly patience: number;
  readonly signal: AbortSignal;

  /** CAs to trust in place of the public ones. */
  readonly ca?: readonly string[];
}

/** What OpenSSL says of bytes that are not TLS. */
const NO_TLS = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_HTTP_REQUEST', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_UNEXPECTED_MESSAGE'];

/** Connects, looks at the certificate, and ends the connection. It sends nothing but the handshake, and never throws. */
export async function handshake({ address, port, name, patience, signal, ca }: HandshakeOptions): Promise<Handshake> {
  if (signal.aborted) return { outcome: 'silence' };
  return new Promise((resolve) => {
    let isConnected = false;
    const tcp = connectTcp({ host: address, port });
    // every certificate is taken: the diagnoses judge it
    const options: ConnectionOptions = {
      socket: tcp,
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...ca && { ca: [...ca] },
      ...name !== undefined && { servername: name },
    };
    const tls = connect(options);
    const end = (result: Handshake) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(result);
      tls.destroy();
      tcp.destroy();
    };
    const onAbort = () => end({ outcome: 'silence' });
    const ended = () => end({ outcome: isConnected ? 'silence' : 'nothing' });
    const failed = (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (NO_TLS.includes(code)) return end({ outcome: 'no-tls' });
      return code.startsWith('ERR_SSL_') ? end({ outcome: 'refused', reason: code.slice('ERR_SSL_'.length) }) : ended();
    };
    const timer = setTimeout(ended, patience);
    signal.addEventListener('abort', onAbort);
    tcp.on('connect', () => { isConnected = true; }).on('error', failed);
    tls.on('error', failed).on('close', ended).on('secureConnect', () => {
      const certificate = tls.getPeerX509Certificate();
      // Node.js has the code of OpenSSL here, which its types call an error
      const chainError = tls.authorized ? undefined : String(tls.authorizationError);
      end(certificate ? { outcome: 'served', certificate: servedCertificate(certificate, chainError) } : { outcome: 'refused', reason: 'no certificate' });
    });
  });
}
