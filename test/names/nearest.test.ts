import { nearest } from '../../src/names/nearest';

const KNOWN = ['hostedZone', 'severity', 'domainNames', 'open', 'certificate-region', 'deletionProtection'];

test.each([
  ['hostedzone', 'hostedZone'],
  ['hosted_zone', 'hostedZone'],
  ['severities', 'severity'],
  ['domainName', 'domainNames'],
  ['certificate_regoin', 'certificate-region'],
  ['Open', 'open'],
])('%s means %s', (word, known) => {
  expect(nearest(word, KNOWN)).toBe(known);
});

test.each(['opem', 'env', '', 'terminationProtection', 'zone', 'description', 'x'.repeat(10_000)])('%.20s means none of them', (word) => {
  expect(nearest(word, KNOWN)).toBeUndefined();
});

test('nothing is near where nothing is known', () => {
  expect(nearest('hostedZone', [])).toBeUndefined();
});

test.each([['hostedZome', 'hostedZone'], ['hostedZoom', 'hostedZone'], ['hastedZoom', undefined]])('two letters may differ, not three: %s', (word, known) => {
  expect(nearest(word, KNOWN)).toBe(known);
});
