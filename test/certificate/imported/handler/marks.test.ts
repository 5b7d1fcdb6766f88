import { PROPERTIES, request } from './events';
import { currentTags, IMPORTED_BY, isImportedWith, newTags, requestMark, resourceMark } from '../../../../src/certificate/imported/handler/marks';

test('a new certificate is marked with its stack, resource and request, and with its properties', () => {
  expect(newTags(request({})).map(({ Key }) => Key)).toEqual([IMPORTED_BY, 'cdk-acm:imported-with', 'Name', 'team']);
  expect(requestMark(request({}))).toBe('0a1b2c3d-0000-11f0-9f62-0a1b2c3d4e5f/PartnerImportB0A1C2D3/5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01');
  expect(requestMark(request({}))).toContain(resourceMark(request({})));
});

test('the mark of a long logical ID keeps its end, which is a hash, within the 256 characters of a tag', () => {
  const mark = requestMark(request({ LogicalResourceId: `${'x'.repeat(247)}B0A1C2D3` }));
  expect(mark).toHaveLength(254);
  expect(mark).toContain('xB0A1C2D3/');
});

describe('a certificate is known to have properties', () => {
  const tags = currentTags(PROPERTIES);

  test('in whatever order they come, and whatever other properties there are', () => {
    const reversed = Object.fromEntries(Object.entries({ ...PROPERTIES, ServiceToken: 'arn' }).reverse()) as unknown as typeof PROPERTIES;
    expect(isImportedWith(tags, reversed)).toBe(true);
    expect(isImportedWith(tags, { ...PROPERTIES, Tags: undefined })).toBe(true);
  });

  test.each([
    { Region: 'eu-west-1' }, { SecretArn: 'other' }, { SecretRevision: '2' }, { DomainNames: undefined }, { KeyAlgorithm: 'RSA_2048' },
    { SecretFields: { ...PROPERTIES.SecretFields!, PrivateKey: 'other' } }, { SecretFields: undefined },
  ])('but not with %j', (changed) => {
    expect(isImportedWith(tags, { ...PROPERTIES, ...changed })).toBe(false);
  });
});
