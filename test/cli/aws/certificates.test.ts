import { Asking } from './asking';
import { FakeError } from './fake-aws';
import { describeCertificate } from '../../../src/cli/aws/certificates';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

const asking = new Asking();

describe('ACM', () => {
  test('describes a certificate in the region of its ARN', async () => {
    asking.answering({ Certificate: { CertificateArn: ARN, Status: 'ISSUED' } });
    expect(await describeCertificate(asking.aws, ARN)).toEqual({ answer: { CertificateArn: ARN, Status: 'ISSUED' } });
    expect(asking.server.seen).toMatchObject([{ action: 'acm:DescribeCertificate', region: 'eu-west-1', body: JSON.stringify({ CertificateArn: ARN }) }]);
  });

  test('does not have it', async () => {
    asking.answering(new FakeError('ResourceNotFoundException'));
    expect(await describeCertificate(asking.aws, ARN)).toEqual({ answer: undefined });
  });

  test.each(['{', '[]', '{}', '{"Certificate":7}', JSON.stringify({ Certificate: { CertificateArn: `${ARN}6`, Status: 'FAILED' } })])('answers with %s', async (answer) => {
    asking.answering(answer);
    expect(await describeCertificate(asking.aws, ARN)).toEqual({ notAsked: 'ACM answers with something that does not describe this certificate' });
  });
});
