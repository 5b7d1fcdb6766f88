import { PartnerStack } from './partner-stack';
import { ImportedCertificate, ImportedCertificateProps } from '../../../src';

const create = (props: object) => new PartnerStack().certificate(props as Partial<ImportedCertificateProps>);

test.each<[string, object, string]>([
  ['an ARN in place of the secret', { secret: 'arn:aws:secretsmanager:eu-west-1:1:secret:x' }, 'secret must be a secret, got the text "arn:aws:secretsmanager:eu-west-1:1:secret:x": '
    + 'write Secret.fromSecretNameV2(this, \'Secret\', \'partner/certificate\')'],
  ['a name that is no list', { domainNames: 'api.example.com' }, 'domainNames must be a list of domain names, got the text "api.example.com": write [\'api.example.com\']'],
  ['an empty name of a field', { secretFields: { privateKey: '' } }, 'secretFields.privateKey must be the name of a field, got the text "": write \'tls.key\''],
  ['a number as revision', { secretRevision: 2 }, 'secretRevision must be a text, got the number 2: write \'2\''],
  ['a topic in place of a destination', { failureDestination: {} }, 'failureDestination must be a destination of Lambda, got an object: write new SnsDestination(topic)'],
])('%s is refused', (_, props, message) => {
  expect(() => create(props)).toThrow(`ImportedCertificate "Web/Partner": ${message}`);
});

test('a self-signed certificate takes the same, and needs names', () => {
  expect(() => ImportedCertificate.selfSigned(new PartnerStack(), 'Dev', {} as never)).toThrow(
    'ImportedCertificate.selfSigned() "Web/Dev": domainNames must be a list of domain names, got undefined: write [\'api.example.com\']');
});
