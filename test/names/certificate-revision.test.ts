import { namesRevision } from '../../src/names/certificate-revision';

test.each([
  ['Revision 3f2a9c01 of the certificate Certs/Cert in us-east-1', true],
  ['Revision 1 of the certificate', true],
  ['Revision of the certificate', false],
  ['the certificate of the shop', false],
  ['', false],
])('%j: %j', (description, expected) => {
  expect(namesRevision(description)).toBe(expected);
});
