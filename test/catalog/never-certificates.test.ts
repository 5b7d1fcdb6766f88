import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { CERTIFICATE_STORES } from '../../src/catalog/certificate-stores';
import { NEVER_CERTIFICATES, REF_INSTEAD_OF_CERTIFICATE } from '../../src/catalog/never-certificates';

const spec = loadAwsServiceSpecSync();

test('no type is a holder of certificates', () => {
  const holding = Object.values(CERTIFICATE_STORES).flatMap(({ types }) => Object.keys(types));
  expect(NEVER_CERTIFICATES.filter((type) => holding.includes(type))).toEqual([]);
});

test.each(NEVER_CERTIFICATES)('%s is specified, and has no attribute that looks like a certificate', (type) => {
  const [resource] = spec.lookup('resource', 'cloudFormationType', 'equals', type);
  expect(Object.keys(resource.attributes).filter((name) => /certificate/i.test(name))).toEqual([]);
});

test('a type of which Ref is no certificate has its certificate in another attribute, and is in no other list', () => {
  const types = Object.keys(REF_INSTEAD_OF_CERTIFICATE);
  expect(types.filter((type) => NEVER_CERTIFICATES.includes(type))).toEqual([]);
  expect(Object.values(CERTIFICATE_STORES).flatMap((store) => types.flatMap((type) => store.types[type] ?? []))).not.toContain('Ref');
});
