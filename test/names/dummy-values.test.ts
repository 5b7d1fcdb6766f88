import { HOLE, DummyValues } from '../../src/names/dummy-values';

const dummyValues = (provider: string, props: Record<string, unknown>) => new DummyValues([{ provider, props }]);
const ssm = (dummyValue: string) => dummyValues('ssm', { parameterName: '/shop/domain', dummyValue });

test('without a missing lookup every text is known', () => {
  const none = new DummyValues([]);
  expect(none.isEmpty).toBe(true);
  expect(none.withHoles('dummy-value-for-/shop/domain')).toBe('dummy-value-for-/shop/domain');
  expect(none.withHoles('')).toBe('');
});

test.each([
  ['dummy-value-for-/shop/domain', HOLE],
  ['DUMMY-VALUE-FOR-/SHOP/DOMAIN', HOLE],
  ['Dummy-Value-For-/Shop/Domain', HOLE],
  ['www.dummy-value-for-/shop/domain', `www.${HOLE}`],
  ['*.dummy-value-for-/shop/domain.', `*.${HOLE}.`],
  ['arn:aws:acm:eu-west-1:111122223333:certificate/dummy-value-for-/shop/domain', `arn:aws:acm:eu-west-1:111122223333:certificate/${HOLE}`],
  ['dummy-value-for-/shop', `${HOLE}/shop`],
  ['www.example.com', 'www.example.com'],
])('while an SSM parameter is missing, "%s" is %j', (text, known) => {
  expect(ssm('dummy-value-for-/shop/domain').withHoles(text)).toBe(known);
});

test.each(['domain', 'shop', 'shop/domain', '/shop/domain', 'dummy', 'value-for-/shop/domain', 'Shop', 'SHOP'])('a text "%s" may be cut from the value of a parameter', (piece) => {
  expect(ssm('dummy-value-for-/Shop/domain').isIn(piece)).toBe(piece !== 'SHOP');
});

test.each(['www.domain', 'domains', '', 'op/do', 'example.com'])('a text "%s" is not cut from the value of a parameter', (text) => {
  expect(ssm('dummy-value-for-/shop/domain').isIn(text)).toBe(false);
});

test.each(['https://', 'http://', 'arn:aws:acm:'])('a text "%s" may be cut from the start by its length', (start) => {
  const { length } = start;
  expect(ssm('dummy-value-for-/shop/url').withHoles(`api.${'dummy-value-for-/shop/url'.slice(length)}`)).toContain(HOLE);
  expect(ssm('dummy-value-for-url').isIn('www.url')).toBe(false);
});

test('a number may be made of a parameter', () => {
  expect(ssm('dummy-value-for-/shop/port').isIn('NaN')).toBe(true);
  expect(dummyValues('vpc-provider', {}).isIn('NaN')).toBe(false);
});

test('a default value is not cut', () => {
  expect(ssm('www.example.org').isIn('www')).toBe(false);
});

test.each([
  ['example.org', 'www.example.org', `www.${HOLE}`],
  ['example.org.', 'www.example.org', `www.${HOLE}`],
  ['Example.org', 'www.example.org', `www.${HOLE}`],
  ['a+b(c)', 'xa+b(c)', `x${HOLE}`],
  ['PROD', 'shop-prod.example.com', `shop-${HOLE}.example.com`],
])('a default value "%s" is a dummy value too: "%s"', (value, text, known) => {
  expect(ssm(value).withHoles(text)).toBe(known);
});

test('of two dummy values, one of which begins with the other, the longer one is taken', () => {
  const both = new DummyValues(['/a', '/a/b'].map((name) => ({ provider: 'ssm', props: { dummyValue: `dummy-value-for-${name}` } })));
  expect(both.withHoles('dummy-value-for-/a/b.example.com')).toBe(`${HOLE}.example.com`);
});

describe('a hosted zone that is looked up', () => {
  const zone = dummyValues('hosted-zone', { domainName: 'example.com.', account: '111122223333', dummyValue: { Id: 'DUMMY', Name: 'example.com.' } });

  test('has an unknown id', () => {
    expect(zone.isIn('DUMMY')).toBe(true);
    expect(zone.isIn('dummy.example.com')).toBe(false);
  });

  test('has the name that it is looked up by', () => {
    expect(zone.isIn('www.example.com')).toBe(false);
    expect(zone.isIn('111122223333')).toBe(false);
  });
});

test('a region that is looked up is unknown, also where it is the default value', () => {
  const region = dummyValues('ssm', { account: '111122223333', region: 'eu-west-1', dummyValue: 'eu-west-1' });
  expect(region.isIn('eu-west-1')).toBe(true);
});

test('an ARN with tokens is recognized with their values as well', () => {
  const arn = 'arn:${Token[AWS.Partition.3]}:acm:eu-west-1:111122223333:certificate/DUMMY';
  const certificates = dummyValues('cc-api-provider', { dummyValue: [{ CertificateArn: arn }] });
  expect(certificates.isIn(arn)).toBe(true);
  expect(certificates.isIn('arn:aws:acm:eu-west-1:111122223333:certificate/DUMMY')).toBe(true);
  expect(certificates.isIn('arn:aws:acm:eu-west-1:111122223333:certificate/1')).toBe(false);
});

test.each([
  ['a number', 443, '443', '1443'],
  ['a boolean', false, 'false', 'falsehood.example.com'],
  ['a number in a list', [443], '443', '1443'],
  ['an empty text', '', '', 'a'],
])('%s counts as a whole value', (_, dummyValue, whole, part) => {
  const looked = dummyValues('plugin', { dummyValue });
  expect(looked.isEmpty).toBe(false);
  expect(looked.withHoles(whole)).toBe(HOLE);
  expect(looked.withHoles(part)).toBe(part);
});

test.each([
  ['numbers and booleans in a map', { listenerPort: 80, allowAllOutbound: true }],
  ['nothing', undefined],
  ['null', null],
  ['tokens alone', '${Token[TOKEN.1]}'],
])('%s are in too many values to say anything', (_, dummyValue) => {
  expect(dummyValues('load-balancer-listener', { dummyValue }).isEmpty).toBe(true);
});
