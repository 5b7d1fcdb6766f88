import { Lazy } from 'aws-cdk-lib';
import { InternalStack } from './internal-stack';
import { checkServerName } from '../../src/private-ca/server-name';

const stack = new InternalStack();

test.each(['ocsp.example.com', 'crl.internal', Lazy.string({ produce: () => '*' })])('%s passes', (name) => {
  expect(() => checkServerName(stack, 'ocspDomainName', name)).not.toThrow();
});

test.each([
  ['*.example.com', 'is a wildcard'],
  ['http://ocsp.example.com', 'is not a bare domain name: leave out the scheme, port, path and user'],
  ['localhost', 'has no top-level domain'],
  ['', 'is empty'],
])('%s is refused', (name, problem) => {
  expect(() => checkServerName(stack, 'ocspDomainName', name)).toThrow(`ocspDomainName "${name}" ${problem}`);
  expect(() => checkServerName(stack, 'ocspDomainName', name)).toThrow(": write the name of one server, such as 'revocation.example.com'");
});
