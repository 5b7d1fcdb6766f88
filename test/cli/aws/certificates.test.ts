import { FakeAws, FakeError, type FakeAnswer } from './fake-aws';
import { Aws } from '../../../src/cli/aws/aws';
import { describeCertificate } from '../../../src/cli/aws/certificates';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

let server: FakeAws;
let aws: Aws;
beforeAll(async () => { server = await FakeAws.start(); });
afterAll(async () => server.stop());
beforeEach(() => {
  server.seen.length = 0;
  aws = new Aws({ environment: server.environment, pause: 1 });
});

function answering(answer: FakeAnswer) {
  server.answer = () => answer;
}

describe('ACM', () => {
  test('describes a certificate in the region of its ARN', async () => {
    answering({ Certificate: { CertificateArn: ARN, Status: 'ISSUED' } });
    expect(await describeCertificate(aws, ARN)).toEqual({ answer: { CertificateArn: ARN, Status: 'ISSUED' } });
    expect(server.seen).toMatchObject([{ action: 'acm:DescribeCertificate', region: 'eu-west-1', body: JSON.stringify({ CertificateArn: ARN }) }]);
  });

  test('does not have it', async () => {
    answering(new FakeError('ResourceNotFoundException'));
    expect(await describeCertificate(aws, ARN)).toEqual({ answer: undefined });
  });

  test.each(['{', '[]', '{}', '{"Certificate":7}', JSON.stringify({ Certificate: { CertificateArn: `${ARN}6`, Status: 'FAILED' } })])('answers with %s', async (answer) => {
    answering(answer);
    expect(await describeCertificate(aws, ARN)).toEqual({ notAsked: 'ACM answers with something that does not describe this certificate' });
  });
});
