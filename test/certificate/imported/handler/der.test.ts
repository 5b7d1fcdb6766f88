import { der, sequence } from '../../../../src/certificate/imported/handler/der';

test('a value has its tag, its length and its parts, of which those in hexadecimal digits are bytes', () => {
  expect(der(0x04, '0102', Buffer.from([3])).toString('hex')).toBe('0403010203');
  expect(sequence('0500').toString('hex')).toBe('30020500');
});

test.each([[0, '0400'], [127, '047f'], [128, '048180'], [255, '0481ff'], [256, '04820100'], [65_535, '0482ffff']])('a value of %d bytes begins with %s', (length, start) => {
  const value = der(0x04, Buffer.alloc(length));
  expect(value.toString('hex').slice(0, start.length)).toBe(start);
  expect(value).toHaveLength(start.length / 2 + length);
});
