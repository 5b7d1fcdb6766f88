import { X509Certificate } from 'node:crypto';
import { authority, INTERMEDIATE, keyPair, leaf, ROOT, type Holder } from './pki';
import { checkChain } from '../../../../src/certificate/imported/handler/chain';

const SERVER = leaf(['www.example.com'], INTERMEDIATE);

function check(chain: readonly Holder[], server = SERVER): void {
  checkChain(read(server), chain.map(read), 'ca.crt');
}

function read({ certificate }: Holder): X509Certificate {
  return new X509Certificate(certificate);
}

test('a chain leads from the certificate to its issuers, with or without the root', () => {
  expect(() => check([INTERMEDIATE, ROOT])).not.toThrow();
  expect(() => check([INTERMEDIATE])).not.toThrow();
});

test('a self-signed certificate needs none', () => {
  expect(() => check([], leaf(['www.example.com'], { name: 'www.example.com', keys: keyPair('P-256', 'server') }))).not.toThrow();
});

const NOT_IN_ORDER = 'field "ca.crt" is not in order, certificate 1 did not issue the server certificate: store each certificate before its own issuer';

test.each<[string, readonly Holder[], string]>([
  ['no chain', [], 'field "ca.crt" is missing: store the issuers of the certificate, which is not self-signed'],
  ['the certificate again', [SERVER, INTERMEDIATE], 'field "ca.crt" repeats the certificate: store its issuers only'],
  ['the certificate at the end', [INTERMEDIATE, ROOT, SERVER], 'field "ca.crt" repeats the certificate: store its issuers only'],
  ['the wrong order', [ROOT, INTERMEDIATE], NOT_IN_ORDER],
  ['a gap', [INTERMEDIATE, authority('Another')],
    'field "ca.crt" is not in order, certificate 2 did not issue certificate 1: store each certificate before its own issuer'],
  ['an issuer with the same name and another key', [authority('Intermediate', ROOT, keyPair('P-256', 'of the same name'))], NOT_IN_ORDER],
])('%s is refused', (_, chain, message) => {
  expect(() => check(chain)).toThrow(message);
});
