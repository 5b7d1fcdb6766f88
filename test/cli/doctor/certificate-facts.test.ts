import { ARN } from './doctor-runs';
import { certificateOf } from '../../../src/cli/doctor/certificate-facts';
import { Asking } from '../aws/asking';
import { FakeError, type FakeAnswer } from '../aws/fake-aws';

const asking = new Asking();
const SUBJECT = { title: 'x', names: [{ name: 'www.example.com' }], region: 'eu-west-1' };

/** What is known if ACM lists this certificate and describes it so. */
async function factsWith(detail: FakeAnswer, subject: object = {}) {
  asking.server.answer = ({ action }) => action === 'acm:ListCertificates'
    ? { CertificateSummaryList: [{ CertificateArn: ARN, DomainName: 'www.example.com', Status: 'ISSUED' }] }
    : detail;
  return certificateOf(asking.aws, { ...SUBJECT, ...subject });
}

test('without a region, ACM is not asked', async () => {
  expect(await factsWith({}, { region: undefined })).toEqual({ notAsked: 'the region of the certificate is not known (give --region)', domains: [] });
  expect(asking.server.seen).toEqual([]);
});

test('a certificate is found by its names, and by its ARN without a list', async () => {
  const answer = { Certificate: { CertificateArn: ARN, Status: 'ISSUED', Serial: '00:A1:b2' } };
  expect(await factsWith(answer)).toMatchObject({ arn: ARN, serial: 'a1b2', described: { status: 'ISSUED' } });
  asking.server.seen.length = 0;
  expect(await factsWith(answer, { arn: ARN })).toMatchObject({ arn: ARN, serial: 'a1b2' });
  expect(asking.server.seen.map(({ action }) => action)).toEqual(['acm:DescribeCertificate']);
});

test('no certificate has the names, and none has the ARN', async () => {
  expect(await factsWith({}, { names: [{ name: 'api.example.com' }] })).toEqual({ domains: [] });
  expect(await factsWith(new FakeError('ResourceNotFoundException'), { arn: ARN })).toEqual({ arn: ARN, domains: [] });
});

test('a refusal is a reason', async () => {
  expect(await factsWith(new FakeError('AccessDeniedException', 'no'), { arn: ARN })).toEqual({ notAsked: 'AccessDeniedException: no', arn: ARN, domains: [] });
});

test('each name has its validation, and what is no name has none', async () => {
  const DomainValidationOptions = [
    { DomainName: 'WWW.example.com', ValidationStatus: 'SUCCESS', ValidationMethod: 'DNS', ResourceRecord: { Name: '_X.www.example.com.', Type: 'CNAME', Value: '_y.acm-validations.aws.' } },
    { DomainName: 'api.example.com', ValidationMethod: 'EMAIL', ValidationEmails: ['admin@example.com', 7] },
    { DomainName: 'new.example.com', ResourceRecord: { Name: '_z.new.example.com.' } },
    { DomainName: 7 }, 'x', null,
  ];
  expect((await factsWith({ Certificate: { CertificateArn: ARN, DomainValidationOptions } })).domains).toEqual([
    { name: 'www.example.com', status: 'SUCCESS', method: 'DNS', record: { name: '_x.www.example.com', value: '_y.acm-validations.aws' }, emails: [] },
    { name: 'api.example.com', method: 'EMAIL', emails: ['admin@example.com'] },
    { name: 'new.example.com', emails: [] },
  ]);
});
