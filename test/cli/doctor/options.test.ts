import { InvalidArgumentError } from 'commander';
import { addRecord, endpointAddress, positiveNumber, resolverAddress } from '../../../src/cli/doctor/options';

test('records add up', () => {
  const [one, other] = ['_x1.example.com CNAME _y1.acm-validations.aws', '_x2.example.net CNAME _y2.acm-validations.aws'];
  expect(addRecord(other, addRecord(one))).toEqual([
    { name: '_x1.example.com', value: '_y1.acm-validations.aws' }, { name: '_x2.example.net', value: '_y2.acm-validations.aws' },
  ]);
});

test('what is right is taken as it is', () => {
  expect(resolverAddress('[2606:4700::1111]:53')).toBe('[2606:4700::1111]:53');
  expect(endpointAddress('WWW.example.com:8443')).toEqual({ host: 'www.example.com', port: 8443 });
  expect(['0.5', '15', '43200'].map(positiveNumber)).toEqual([0.5, 15, 43_200]);
});

test.each<[string, () => unknown, string]>([
  ['a record', () => addRecord('www.example.com'), 'write it as NAME CNAME VALUE'],
  ['a resolver', () => resolverAddress('dns.google'), 'write an IP address'],
  ['an endpoint', () => endpointAddress('https://www.example.com'), 'write a name or an IP address'],
  ...['0', '-1', '1e3', '', ' ', 'x', '43201'].map((text): [string, () => unknown, string] => [`the number "${text}"`, () => positiveNumber(text), 'write a number above 0, at most 43200.']),
])('%s that is none is refused', (_, read, message) => {
  expect(read).toThrow(InvalidArgumentError);
  expect(read).toThrow(message);
});
