import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { CERTIFICATE_STORES } from '../../src/catalog/certificate-stores';
import { NEVER_CERTIFICATES } from '../../src/catalog/never-certificates';

const spec = loadAwsServiceSpecSync();

test('no type is a holder of certificates', () => {
  const holding = Object.values(CERTIFICATE_STORES).flatMap(({ types }) => Object.keys(types));
  expect(NEVER_CERTIFICATES.filter((type) => holding.includes(type))).toEqual([]);
});

test.each(NEVER_CERTIFICATES)('%s is specified, and has no attribute that looks like a certificate', (type) => {
  const [resource] = spec.lookup('resource', 'cloudFormationType', 'equals', type);
  expect(Object.keys(resource.attributes).filter((name) => /certificate/i.test(name))).toEqual([]);
});
