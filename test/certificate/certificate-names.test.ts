import { App, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import { certificateNames } from '../../src/certificate/certificate-names';

const stack = new Stack(new App(), 'Web');
const token = Lazy.string({ produce: () => 'known.later.example' });
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}.example.com`);

test('names come in one spelling, and each once', () => {
  expect(certificateNames(stack, 'Example.com', ['example.com.', 'www.example.com', 'WWW.example.com'])).toEqual({
    domainName: 'example.com',
    subjectAlternativeNames: ['www.example.com'],
  });
});

test('a name that is known at deployment only passes as it is, and so does one beside it', () => {
  expect(certificateNames(stack, token, [`www.${token}`, token])).toEqual({
    domainName: token,
    subjectAlternativeNames: [`www.${token}`],
  });
});

test('a list that is known at deployment only passes as it is', () => {
  const list = Fn.split(',', Fn.ref('Names'));
  expect(Token.isUnresolved(list)).toBe(true);
  expect(certificateNames(stack, 'example.com', list).subjectAlternativeNames).toBe(list);
});

test.each(['domainName', 'subjectAlternativeNames'])('%s is refused when ACM issues no certificate for it', (where) => {
  const wrong = 'https://example.com';
  expect(() => where === 'domainName' ? certificateNames(stack, wrong) : certificateNames(stack, 'example.com', [wrong])).toThrow(
    'ACM issues no certificate for "https://example.com": the name is not a bare domain name: leave out the scheme, port, path and user');
});

describe('the first name', () => {
  const ofLength = (length: number) => `${'a'.repeat(length - '.bbbbbbbbbb.example.com'.length)}.bbbbbbbbbb.example.com`;

  test('may have 64 characters', () => {
    expect(certificateNames(stack, ofLength(64)).domainName).toHaveLength(64);
  });

  test('of 65 characters is refused, with the way around', () => {
    expect(() => certificateNames(stack, ofLength(65))).toThrow(
      `the first name of a certificate can have at most 64 characters, "${ofLength(65)}" has 65: `
      + 'put a shorter name first, and this one after it');
  });

  test('of unknown length passes', () => {
    expect(certificateNames(stack, `${ofLength(65)}.${token}`).domainName).toContain('Token');
  });

  test('of 65 characters may come second', () => {
    expect(certificateNames(stack, 'example.com', [ofLength(65)]).subjectAlternativeNames).toEqual([ofLength(65)]);
  });
});

describe('the number of names', () => {
  test('of 100 is not refused', () => {
    expect(certificateNames(stack, 'example.com', names(99)).subjectAlternativeNames).toHaveLength(99);
  });

  test('of 101 is refused', () => {
    expect(() => certificateNames(stack, 'example.com', names(100))).toThrow(
      'a certificate has at most 100 names, got 101: use a wildcard or several certificates');
  });
});
