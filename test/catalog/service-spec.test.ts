import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, SpecDatabase } from '@aws-cdk/service-spec-types';
import { certificateLike, plainProperties, textProperties } from './certificate-like';
import { NOT_CERTIFICATES } from './not-certificates';
import type { Slot } from '../../src/catalog/slot';
import { SLOTS } from '../../src/catalog/slots';

const spec = loadAwsServiceSpecSync();
const slots = new Set(SLOTS.map((slot) => `${slot.type} ${slot.property}`));
const exceptions = Object.values(NOT_CERTIFICATES).flat().map((pattern) => ({ pattern, expression: expressionOf(pattern) }));

/** Slots of types, or of properties, that the specification does not have. */
const NOT_SPECIFIED = [
  'AWS::MediaConvert::CertificateAssociation Arn',
  'AWS::Serverless::GraphQLApi DomainName.CertificateArn',
  'AWS::Serverless::HttpApi Domain.OwnershipVerificationCertificateArn',
  'AWS::Serverless::WebSocketApi Domain.CertificateArn',
  'AWS::WorkSpaces::Directory CertificateBasedAuthProperties.CertificateAuthorityArn',
];

/** The properties that make a slot one, that decide on its facts, or that hold its names. */
function propertiesBeside({ where, region, keys, names }: Slot): string[] {
  const deciding = [region, keys].flatMap((fact) => (typeof fact === 'object' && 'property' in fact ? [fact.property] : []));
  return [...Object.keys(where ?? {}), ...deciding, ...names?.properties ?? []];
}

function expressionOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map((part) => part.replace(/[[\]{}.]/g, '\\$&')).join('.*')}$`);
}

function unclassified(specification: SpecDatabase): string[] {
  return certificateLike(specification).map(({ type, path }) => `${type} ${path}`)
    .filter((name) => !slots.has(name) && !exceptions.some(({ expression }) => expression.test(name)));
}

describe('the specification of CloudFormation resources', () => {
  test('has no property that looks like a certificate and that nobody has classified', () => {
    expect(unclassified(spec)).toEqual([]);
  });

  test('has every slot', () => {
    const specified = new Set(textProperties(spec).map(({ type, path }) => `${type} ${path}`));
    expect([...slots].filter((slot) => !specified.has(slot)).sort()).toEqual(NOT_SPECIFIED);
  });

  test('has every property that says more about a slot', () => {
    const specified = new Set(plainProperties(spec).map(({ type, path }) => `${type} ${path}`));
    const beside = SLOTS.filter((slot) => !NOT_SPECIFIED.includes(`${slot.type} ${slot.property}`))
      .flatMap((slot) => propertiesBeside(slot).map((property) => `${slot.type} ${property}`));
    expect([...new Set(beside)].filter((name) => !specified.has(name)).sort()).toEqual([]);
  });

  test('says of every slot what the catalogue says that another value does to the resource', () => {
    // The specification takes the types of the Serverless Application Model for resources, which they never become.
    const replaces = new Map(textProperties(spec).map(({ type, path, replaces: says }) => [`${type} ${path}`, says]));
    const others = SLOTS.filter((slot) => replaces.has(`${slot.type} ${slot.property}`) && !slot.type.startsWith('AWS::Serverless::'));
    expect(others.filter((slot) => slot.replaces !== replaces.get(`${slot.type} ${slot.property}`))).toEqual([]);
  });
});

describe('an exception', () => {
  const looksLike = certificateLike(spec).map(({ type, path }) => `${type} ${path}`);

  test.each(exceptions.map(({ pattern, expression }) => [pattern, expression] as const))('is still needed, and no slot: %s', (_, expression) => {
    expect(looksLike.filter((name) => expression.test(name))).not.toEqual([]);
    expect([...slots].filter((slot) => expression.test(slot))).toEqual([]);
  });
});

describe('a property that is added to the specification is found', () => {
  /** A copy of the specification in which buckets have one more property. */
  function withProperty(name: string, property: Property): SpecDatabase {
    const copy = loadAwsServiceSpecSync();
    const bucket = copy.lookup('resource', 'cloudFormationType', 'equals', 'AWS::S3::Bucket').only();
    bucket.properties[name] = property;
    return copy;
  }

  test('by its name', () => {
    expect(unclassified(withProperty('WebsiteCertificate', { type: { type: 'string' } }))).toEqual(['AWS::S3::Bucket WebsiteCertificate']);
  });

  test('by its documentation', () => {
    const documented: Property = { type: { type: 'array', element: { type: 'string' } }, documentation: 'What ACM holds for the website.' };
    expect(unclassified(withProperty('WebsiteArns', documented))).toEqual(['AWS::S3::Bucket WebsiteArns[]']);
  });

  test('by what it refers to', () => {
    const referring: Property = {
      type: { type: 'string' },
      relationshipRefs: [{ cloudFormationType: 'AWS::CertificateManager::Certificate', propertyName: 'CertificateArn' }],
    };
    expect(unclassified(withProperty('Tls', referring))).toEqual(['AWS::S3::Bucket Tls']);
  });

  test('by the name of the property that it is in', () => {
    const { $id } = spec.all('typeDefinition').find(({ properties }) => Object.values(properties).some(({ type }) => type.type === 'string'))!;
    const inside: Property = { type: { type: 'ref', reference: { $ref: $id } } };
    expect(unclassified(withProperty('WebsiteCertificate', inside))).toContainEqual(expect.stringMatching(/^AWS::S3::Bucket WebsiteCertificate\.\w+$/));
  });

  test('but not because of what is no text', () => {
    expect(unclassified(withProperty('CertificateCount', { type: { type: 'integer' } }))).toEqual([]);
  });
});
