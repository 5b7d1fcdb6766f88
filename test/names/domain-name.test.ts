import { covers, domainNameProblem, isWithinZone, normalizeDomainName } from '../../src/names/domain-name';

const label63 = 'a'.repeat(63);
const name253 = `${label63}.${label63}.${label63}.${'b'.repeat(57)}.com`;

describe('a domain name that ACM takes', () => {
  test.each([
    'example.com',
    'www.example.com',
    '*.example.com',
    'EXAMPLE.com',
    'example.com.',
    'a-b.example.com',
    '1.example.com',
    'xn--mnchen-3ya.example',
    `${label63}.com`,
    name253,
    'a.co',
    'www.notlocal',
    'internal.example.com',
    'www.app.test',
  ])('%s', (name) => {
    expect(domainNameProblem(name)).toBeUndefined();
  });
});

describe('a domain name that ACM refuses', () => {
  test.each([
    ['', 'is empty'],
    ['.', 'is empty'],
    ['exa mple.com', 'has white space in it'],
    [' example.com', 'has white space in it'],
    ['https://example.com', 'is not a bare domain name: leave out the scheme, port, path and user'],
    ['example.com/path', 'is not a bare domain name: leave out the scheme, port, path and user'],
    ['example.com:443', 'is not a bare domain name: leave out the scheme, port, path and user'],
    ['me@example.com', 'is not a bare domain name: leave out the scheme, port, path and user'],
    ['münchen.example', 'has characters beyond ASCII: write it in Punycode, "xn--mnchen-3ya.example"'],
    ['*.BÜCHER.example.com.', 'has characters beyond ASCII: write it in Punycode, "*.xn--bcher-kva.example.com"'],
    ['ü%.example', 'has characters beyond ASCII: write it in Punycode (xn--…)'],
    ['www.*.example.com', 'has a wildcard that is not the whole first label: write "*.example.com"'],
    ['*.*.example.com', 'has a wildcard that is not the whole first label: write "*.example.com"'],
    ['w*.example.com', 'has a wildcard that is not the whole first label: write "*.example.com"'],
    ['*', 'has no top-level domain: two labels at least, such as "example.com"'],
    ['*.com', 'has no top-level domain: two labels at least, such as "example.com"'],
    ['localhost', 'has no top-level domain: two labels at least, such as "example.com"'],
    ['192.168.1.10', 'is an IP address or ends in a number: ACM issues for domain names only'],
    ['example.c', 'ends in "c": a top-level domain has two characters at least'],
    ['a..example.com', 'has an empty label: two dots in a row, or one at the start'],
    ['.example.com', 'has an empty label: two dots in a row, or one at the start'],
    [`${label63}a.com`, `has the label "${label63}a" of 64 characters, 63 are allowed`],
    [`b${name253}`, 'is 254 characters long, 253 are allowed'],
    ['_dmarc.example.com', 'has the label "_dmarc": letters, digits and hyphens are allowed'],
    ['-a.example.com', 'has the label "-a" that begins or ends with a hyphen'],
    ['a-.example.com', 'has the label "a-" that begins or ends with a hyphen'],
    ['orders.internal', 'is in internal, which public DNS does not have: ACM issues certificates for it from a private CA only'],
    ['*.Shop.LOCAL.', 'is in local, which public DNS does not have: ACM issues certificates for it from a private CA only'],
    ['nas.home.arpa', 'is in home.arpa, which public DNS does not have: ACM issues certificates for it from a private CA only'],
    ['x.lambda-url.eu-west-1.on.aws', 'belongs to Amazon: ACM issues no certificates below on.aws, use a name in a domain of your own'],
    ['web.elb.cn-north-1.amazonaws.com.cn', 'belongs to Amazon: ACM issues no certificates below amazonaws.com.cn, use a name in a domain of your own'],
    ['ab--c.example.com', 'has the label "ab--c": only "xn--" may have "--" as third and fourth character'],
  ])('"%s" %s', (name, problem) => {
    expect(domainNameProblem(name)).toBe(problem);
  });
});

test('case and a trailing dot make no other name', () => {
  expect(normalizeDomainName('WWW.Example.COM.')).toBe('www.example.com');
});

describe('a name within a zone', () => {
  test.each([
    ['example.com', 'example.com'],
    ['a.example.com', 'example.com'],
    ['a.b.example.com', 'example.com'],
    ['*.example.com', 'example.com'],
    ['A.example.com', 'EXAMPLE.com.'],
  ])('%s is within %s', (name, zone) => {
    expect(isWithinZone(name, zone)).toBe(true);
  });

  test.each([
    ['notexample.com', 'example.com'],
    ['example.com', 'a.example.com'],
    ['example.net', 'example.com'],
    ['*.example.com', 'a.example.com'],
  ])('%s is not within %s', (name, zone) => {
    expect(isWithinZone(name, zone)).toBe(false);
  });
});

describe('what a name on a certificate covers', () => {
  test.each([
    ['example.com', 'example.com'],
    ['example.com', 'EXAMPLE.com.'],
    ['*.example.com', 'www.example.com'],
    ['*.example.com', '*.example.com'],
    ['*.example.com', 'WWW.example.com'],
  ])('%s covers %s', (pattern, name) => {
    expect(covers(pattern, name)).toBe(true);
  });

  test.each([
    ['*.example.com', 'example.com'],
    ['*.example.com', 'a.b.example.com'],
    ['*.example.com', '.example.com'],
    ['www.example.com', '*.example.com'],
    ['example.com', 'www.example.com'],
    ['*.example.com', 'www.notexample.com'],
  ])('%s does not cover %s', (pattern, name) => {
    expect(covers(pattern, name)).toBe(false);
  });
});
