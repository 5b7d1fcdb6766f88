import { namesOf, validatedName, validatedNames } from '../../../../src/certificate/validation/handler/names';

test.each([
  ['www.example.com', 'www.example.com'],
  ['*.example.com', 'example.com'],
  ['WWW.Example.com.', 'www.example.com'],
])('%s is validated as %s', (name, validated) => {
  expect(validatedName(name)).toBe(validated);
});

test('names that share a record are validated once', () => {
  expect(validatedNames(['*.example.com', 'example.com', 'a.example.com'])).toEqual(['example.com', 'a.example.com']);
});

test('the shortest name of all zones is the first', () => {
  const zone = { HostedZoneId: 'Z1', RoleArn: 'arn' };
  expect(namesOf([{ ...zone, DomainNames: ['long.example.com', '*.b.example.com'] }, { ...zone, DomainNames: ['a.org'] }]))
    .toEqual(['a.org', 'b.example.com', 'long.example.com']);
});
