import { App } from 'aws-cdk-lib';
import { InternalStack } from './internal-stack';
import { revocation } from '../../src/private-ca/revocation';

const app = new App();
const stack = new InternalStack(app);
const beijing = new InternalStack(app, { account: '111111111111', region: 'cn-north-1' }, 'Beijing');
const anywhere = new InternalStack(app, {}, 'Anywhere');
const ON = { ocspConfiguration: { enabled: true } };

test.each([
  ['by default', stack, {}, false, ON],
  ['where the region is not known', anywhere, {}, false, ON],
  ['when asked for', beijing, { ocsp: true }, true, ON],
  ['not when turned off', stack, { ocsp: false }, false, undefined],
  ['not for short-lived certificates', stack, {}, true, undefined],
  ['not in China', beijing, {}, false, undefined],
  ['with a name', stack, { ocspDomainName: 'ocsp.example.com' }, true, { ocspConfiguration: { enabled: true, ocspCustomCname: 'ocsp.example.com' } }],
])('a CA has OCSP %s', (_, owner, props, isShortLived, expected) => {
  expect(revocation(owner, props, isShortLived, undefined)).toEqual(expected);
});

test('a name that has no effect, or is none, is refused', () => {
  expect(() => revocation(stack, { ocsp: false, ocspDomainName: 'ocsp.example.com' }, false, undefined)).toThrow(
    'ocspDomainName "ocsp.example.com" has no effect with ocsp: false: leave one of them out');
  expect(() => revocation(stack, { ocspDomainName: 'https://ocsp.example.com' }, false, undefined)).toThrow('ocspDomainName "https://ocsp.example.com" is not a bare domain name');
});
