import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { dnsNames, FOR_SERVERS, signedCertificate, SIGNS_AND_ENCRYPTS } from '../../../../src/certificate/imported/handler/x509';

const DAY = 86_400_000;

/** The extension of a certificate that may issue others. */
const MAY_ISSUE = '300f0603551d130101ff040530030101ff';

/** The extended key usage of a client's certificate. */
export const FOR_CLIENTS = '30130603551d25040c300a06082b06010505070302';

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Somebody with a certificate. */
export interface Holder {
  readonly name: string;
  readonly keys: KeyPair;
  readonly certificate: string;
}

export interface LeafProps {
  readonly keys?: KeyPair;
  readonly days?: readonly [from: number, to: number];
  readonly extensions?: readonly string[];
}

/** Keys by their name. To make one with RSA takes a second, so each is made once. */
const KEYS = new Map<string, KeyPair>();

/** The same key for the same name. */
export function keyPair(type: 'P-256' | 'P-384' | 'secp256k1' | 'ed25519' | 1024 | 2048 | 4096 | 512, name = ''): KeyPair {
  const id = `${type} ${name}`;
  const keys = KEYS.get(id) ?? newKeyPair(type);
  KEYS.set(id, keys);
  return keys;
}

function newKeyPair(type: string | number): KeyPair {
  if (typeof type === 'number') return generateKeyPairSync('rsa', { modulusLength: type });
  return type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: type });
}

/** A CA: a root, or one below another. */
export function authority(name: string, issuer?: Holder, keys: KeyPair = keyPair('P-256', name)): Holder {
  return certified(name, issuer ?? { name, keys }, keys, [MAY_ISSUE], [-10, 3650]);
}

/** A server's certificate. */
export function leaf(names: readonly string[], issuer: Pick<Holder, 'name' | 'keys'>, props: LeafProps = {}): Holder {
  const { keys = keyPair('P-256', 'server'), days = [-1, 90], extensions = [SIGNS_AND_ENCRYPTS, FOR_SERVERS] } = props;
  return certified(names[0] ?? 'nameless', issuer, keys, names.length > 0 ? [dnsNames(names), ...extensions] : extensions, days);
}

function certified(
  name: string, issuer: Pick<Holder, 'name' | 'keys'>, keys: KeyPair, extensions: readonly (Buffer | string)[], [from, to]: readonly [number, number],
): Holder {
  const certificate = signedCertificate({
    subject: name,
    issuer: issuer.name,
    from: new Date(Date.now() + from * DAY),
    to: new Date(Date.now() + to * DAY),
    publicKey: keys.publicKey,
    extensions,
    signer: issuer.keys.privateKey,
  });
  return { name, keys, certificate };
}

export function keyPem({ keys }: Pick<Holder, 'keys'>): string {
  return keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** What nobody may see: the lines of a key, its bytes in hexadecimal digits, and its base64 in one line. */
export function tracesOf(pem: string): string[] {
  const lines = pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-----'));
  const bytes = Buffer.from(lines.join(''), 'base64');
  return [...lines, lines.join(''), bytes.toString('hex'), bytes.toString('latin1'), createHash('sha256').update(bytes).digest('hex')];
}

export const ROOT = authority('Root');
export const INTERMEDIATE = authority('Intermediate', ROOT);
export const CHAIN = INTERMEDIATE.certificate + ROOT.certificate;
