import { hostIn } from '../../../src/cli/doctor/host-in';

test.each([
  ['https://www.example.com/', 'www.example.com'],
  ['HTTPS://WWW.example.com.', 'www.example.com'],
  ['http://www.example.com/shop?a=b:1#c', 'www.example.com'],
  ['https://*.example.com', '*.example.com'],
  ['https://bücher.de/', 'xn--bcher-kva.de'],
  ['www.example.com:443', 'www.example.com'],
])('%s has a host', (text, name) => {
  expect(hostIn(text)).toEqual({ name });
});

test.each(['https://user:password@example.com:8443/', 'example.com:8443'])('%s has a host and a port', (text) => {
  expect(hostIn(text)).toEqual({ name: 'example.com', port: '8443' });
});

test.each([
  'www.example.com', '*.example.com', 'cdk.out', './cdk.out', 'C:\\cdk.out', 'https://', 'example.com:99999', '2001:db8::1', '', 'ex ample.com:443',
])('"%s" has none', (text) => {
  expect(hostIn(text)).toBe(undefined);
});
