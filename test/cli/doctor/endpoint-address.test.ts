import { endpointAddressIn, endpointText } from '../../../src/cli/doctor/endpoint-address';

test.each<[string, string, number]>([
  ['WWW.example.com.', 'www.example.com', 443],
  ['www.example.com:8443', 'www.example.com', 8443],
  ['192.0.2.1', '192.0.2.1', 443],
  ['192.0.2.1:65535', '192.0.2.1', 65_535],
  ['2001:db8::1', '2001:db8::1', 443],
  ['[2001:db8::1]', '2001:db8::1', 443],
  ['[2001:db8::1]:8443', '2001:db8::1', 8443],
])('%s', (text, host, port) => {
  expect(endpointAddressIn(text)).toEqual({ host, port });
});

test.each(['', 'localhost', 'https://www.example.com', 'www.example.com/', 'www.example.com:0', 'www.example.com:65536', 'www.example.com:', '[192.0.2.1]:443', '*.example.com', 'a b.com', '300.0.2.1'])('"%s" is no server', (text) => {
  expect(endpointAddressIn(text)).toBe(undefined);
});

test('an IPv6 address has brackets before its port', () => {
  expect([{ host: '2001:db8::1', port: 443 }, { host: 'a.example.com', port: 8443 }].map(endpointText)).toEqual(['[2001:db8::1]:443', 'a.example.com:8443']);
});
