import { countIn, mapOf } from '../../../src/cli/map/certificate-map';
import { stackOf } from '../../deployment/templates';
import { CERTIFICATE, distribution, SYDNEY_ARN } from '../files';

const host = (UserData: unknown) => ({ Type: 'AWS::EC2::Instance', Properties: { UserData } });

function map(Resources: Record<string, unknown>) {
  const stacks = [stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
    Resources,
  })];
  const { certificates, consumers, uses } = mapOf(stacks, []);
  return {
    certificates: certificates.map(({ name }) => name),
    consumers: consumers.map(({ path, service }) => `${service} ${path}`),
    uses: uses.map(({ consumer, certificate }) => [certificate?.name, consumer.path]),
    counts: countIn(stacks),
  };
}

test('a certificate is there once, whoever uses it', () => {
  expect(map({ Cert: CERTIFICATE, One: distribution({ Ref: 'Cert' }), Other: distribution({ Ref: 'Cert' }), Host: host({ 'Fn::Sub': 'use ${Cert}' }) })).toEqual({
    certificates: ['Web/Cert'],
    consumers: ['CloudFront Web/One', 'CloudFront Web/Other', 'EC2 instances Web/Host'],
    uses: [['Web/Cert', 'Web/One'], ['Web/Cert', 'Web/Other'], ['Web/Cert', 'Web/Host']],
    counts: { certificates: 1, consumers: 3 },
  });
});

test('a certificate of another app is one that is only named', () => {
  expect(map({ Site: distribution(SYDNEY_ARN) })).toMatchObject({ certificates: [SYDNEY_ARN], uses: [[SYDNEY_ARN, 'Web/Site']] });
});

test('a consumer may have one of several certificates', () => {
  expect(map({ Cert: CERTIFICATE, Site: distribution({ 'Fn::If': ['C', { Ref: 'Cert' }, SYDNEY_ARN] }) }).uses).toEqual([['Web/Cert', 'Web/Site'], [SYDNEY_ARN, 'Web/Site']]);
});

test('a certificate that is given at deployment has no name', () => {
  expect(map({ Site: distribution({ Ref: 'Given' }) })).toMatchObject({ certificates: [], uses: [[undefined, 'Web/Site']], counts: { certificates: 0, consumers: 1 } });
});

test('a certificate that nobody uses is on the map too', () => {
  expect(map({ Cert: CERTIFICATE })).toMatchObject({ certificates: ['Web/Cert'], consumers: [], uses: [] });
});

test('a certificate of DMS is not on the map', () => {
  expect(map({ Endpoint: { Type: 'AWS::DMS::Endpoint', Properties: { CertificateArn: 'arn:aws:dms:eu-west-1:111122223333:cert:A' } } })).toMatchObject({ certificates: [], consumers: [] });
});
