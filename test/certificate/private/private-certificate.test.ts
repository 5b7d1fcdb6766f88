import { App, CfnOutput, Fn, Lazy, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { KeyAlgorithm, PrivateCertificate as AcmPrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PrivateCertificate, PrivateCertificateAuthority, PrivateCertificateProps } from '../../../src';
import { DUBLIN, InternalStack, ROOT_ARN } from '../../private-ca/internal-stack';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const token = Lazy.string({ produce: () => 'known.later.example' });

let app: App;
let stack: InternalStack;
let authority: PrivateCertificateAuthority;
beforeEach(() => {
  app = new App();
  stack = new InternalStack(app);
  authority = stack.root();
});

const create = (props: Partial<PrivateCertificateProps> = {}) => new PrivateCertificate(stack, 'Orders', { authority, domainName: 'orders.internal', ...props });
const expectProperties = (properties: object) => stack.template.hasResourceProperties(CERTIFICATE, properties);

test('a name and its CA make a certificate that is issued once the CA is active', () => {
  create();
  expectProperties({
    DomainName: 'orders.internal',
    SubjectAlternativeNames: Match.absent(),
    CertificateAuthorityArn: { Ref: 'RootActivation5C67B8FA' },
    KeyAlgorithm: Match.absent(),
    CertificateExport: Match.absent(),
    ValidationMethod: Match.absent(),
    DomainValidationOptions: Match.absent(),
    Tags: [{ Key: 'Name', Value: 'Internal/Orders' }],
  });
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('it can have other names, key, export and name', () => {
  create({
    authority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'Company', ROOT_ARN),
    domainName: 'Orders.Internal.',
    subjectAlternativeNames: ['b.internal', '*.a.internal', 'B.internal', 'x.elb.amazonaws.com', token],
    keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
    allowExport: true,
    certificateName: 'orders',
  });
  expectProperties({
    DomainName: 'orders.internal',
    SubjectAlternativeNames: ['*.a.internal', 'b.internal', 'x.elb.amazonaws.com', 'known.later.example'],
    CertificateAuthorityArn: ROOT_ARN,
    KeyAlgorithm: 'EC_prime256v1',
    CertificateExport: 'ENABLED',
    Tags: [{ Key: 'Name', Value: 'orders' }],
  });
});

test('names that are known at deployment only reach the template', () => {
  create({ domainName: token, subjectAlternativeNames: Fn.split(',', Fn.importValue('names')) });
  expectProperties({ DomainName: 'known.later.example', SubjectAlternativeNames: { 'Fn::Split': [',', { 'Fn::ImportValue': 'names' }] } });
});

test('it has the key of a CA with an EC key', () => {
  create({ authority: stack.root({ keyAlgorithm: KeyAlgorithm.EC_SECP384R1 }, 'Ec') });
  expectProperties({ KeyAlgorithm: 'EC_prime256v1' });
});

test('an app that replaces acm.PrivateCertificate by it keeps the logical ID and all properties, so that nothing is replaced', () => {
  const resources = (make: (scope: InternalStack, ca: PrivateCertificateAuthority) => void) => {
    const own = new InternalStack(new App());
    make(own, own.root());
    return own.template.findResources(CERTIFICATE);
  };
  const names = { domainName: 'a.internal', subjectAlternativeNames: ['b.internal'], keyAlgorithm: KeyAlgorithm.RSA_2048, allowExport: true };
  const before = resources((scope, certificateAuthority) => {
    const certificate = new AcmPrivateCertificate(scope, 'Cert', { ...names, certificateAuthority });
    certificate.applyRemovalPolicy(RemovalPolicy.DESTROY);
    Tags.of(certificate).add('Name', 'Internal/Cert');
  });
  expect(resources((scope, ca) => new PrivateCertificate(scope, 'Cert', { ...names, authority: ca }))).toEqual(before);
});

describe('another stack', () => {
  test('reads the ARN, and has a changed revision if the certificate is replaced', () => {
    const read = (domainName: string) => {
      const other = new App();
      const home = new InternalStack(other);
      const certificate = new PrivateCertificate(home, 'Orders', { authority: home.root(), domainName });
      const reader = new Stack(other, 'Reader', { env: DUBLIN });
      new CfnOutput(reader, 'Used', { value: certificate.certificateArn });
      return Object.values(Template.fromStack(reader).findResources('AWS::SSM::Parameter')).map(({ Properties }) => (Properties as { Description: string }).Description);
    };
    const [first] = read('a.internal');
    expect(first).toMatch(/^Revision \w{16} of the certificate Internal\/Orders in eu-west-1$/);
    expect(read('a.internal')).toEqual([first]);
    expect(read('b.internal')).not.toEqual([first]);
  });

  test('in another region can read it too', () => {
    const certificate = create();
    const reader = new Stack(app, 'Reader', { env: { ...DUBLIN, region: 'us-east-1' } });
    new CfnOutput(reader, 'Used', { value: certificate.certificateArn });
    Template.fromStack(reader).hasResourceProperties('AWS::SSM::Parameter', { Value: { 'Fn::GetStackOutput': Match.objectLike({ Region: 'eu-west-1' }) } });
  });
});

test.each([[undefined, 'Delete'], [RemovalPolicy.RETAIN, 'Retain']])('with the removal policy %s is removed with %s', (removalPolicy, DeletionPolicy) => {
  create({ removalPolicy });
  stack.template.hasResource(CERTIFICATE, { DeletionPolicy });
});

test('more names than the quota allows are warned of', () => {
  create({ subjectAlternativeNames: Array.from({ length: 10 }, (_, index) => `n${index}.internal`) });
  Annotations.fromStack(stack).hasWarning('/Internal/Orders', Match.stringLikeRegexp('more than 10 names'));
});

test.each<[string, Partial<PrivateCertificateProps>, string]>([
  ['a name of one label', { domainName: 'localhost' }, 'ACM issues no certificate for "localhost": the name has no top-level domain'],
  ['an address', { subjectAlternativeNames: ['10.0.0.1'] }, 'ACM issues no certificate for "10.0.0.1": the name is an IP address'],
  ['a URL', { domainName: 'https://orders.internal' }, 'is not a bare domain name'],
  ['a first name that is too long', { domainName: `${'a'.repeat(60)}.internal` }, 'the first name of a certificate can have at most 64 characters'],
  ['a key that ACM does not issue', { keyAlgorithm: KeyAlgorithm.RSA_4096 }, 'ACM issues no certificates with the key algorithm "RSA_4096"'],
  ['a key of another family', { keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 }, 'a CA signs certificates of its own key family'],
  ['a name that is no tag', { certificateName: 'a*' }, 'certificateName "a*" contains "*"'],
])('%s is refused', (_, props, message) => {
  expect(() => create(props)).toThrow(message);
  expect(() => new PrivateCertificate(stack, 'Again', { authority, domainName: 'a.internal', ...props })).toThrow('PrivateCertificate "Internal/Again": ');
});

test('a CA is needed, and a resource of CloudFormation is none: its ARN does not wait until it is active', () => {
  expect(() => create({ authority: undefined })).toThrow('PrivateCertificate "Internal/Orders": authority must be a certificate authority, got undefined: '
    + "write CertificateAuthority.fromCertificateAuthorityArn(this, 'Authority', arn)");
  expect(() => create({ authority: authority.node.findChild('Resource') as never })).toThrow('authority must be a certificate authority, got an object of class CfnCertificateAuthority');
});
