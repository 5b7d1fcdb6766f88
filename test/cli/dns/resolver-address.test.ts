import { addressParts, isResolverAddress } from '../../../src/cli/dns/resolver-address';

test.each<[string, string, number]>([
  ['1.1.1.1', '1.1.1.1', 53],
  ['127.0.0.1:5353', '127.0.0.1', 5353],
  ['2606:4700::1111', '2606:4700::1111', 53],
  ['[2606:4700::1111]', '2606:4700::1111', 53],
  ['[2606:4700::1111]:5353', '2606:4700::1111', 5353],
])('%s is the address of a resolver', (text, address, port) => {
  expect(addressParts(text)).toEqual({ address, port });
  expect(isResolverAddress(text)).toBe(true);
});

test.each(['', 'dns.google', '1.1.1', '1.1.1.256', '1.1.1.1:', '1.1.1.1:0', '1.1.1.1:65536', '1.1.1.1:x', '[1.1.1.1', '[::1]x', '::1:53:x', 'https://1.1.1.1'])('"%s" is none', (text) => {
  expect(isResolverAddress(text)).toBe(false);
});
