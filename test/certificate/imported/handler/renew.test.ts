import { renewal } from './events';
import { SECRET } from './fake-aws';
import { Imports, RENEWED, SERVER, serialOf, WITH_RSA } from './imports';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

const imports = Imports.forEachTest();

describe('a renewal', () => {
  test('imports a new version of the secret into the same certificate, once', async () => {
    const arn = await imports.created();
    imports.store(RENEWED);
    await handler(renewal(arn));
    expect(imports.serial(arn)).toBe(serialOf(RENEWED));
    await handler(renewal(arn));
    expect(imports.aws.count('ImportCertificate')).toBe(2);
    expect(imports.aws.logs.slice(-2).map((line) => JSON.parse(line))).toEqual([{ renewal: arn, result: 'renewed' }, { renewal: arn, result: 'unchanged' }]);
  });

  test('with a key of another type fails and says what to do', async () => {
    const arn = await imports.created();
    imports.store(WITH_RSA);
    await expect(handler(renewal(arn))).rejects.toThrow(`secret ${SECRET} has a key of type RSA_2048, and ACM cannot change the type EC_prime256v1 of ${arn}: `
      + 'change secretRevision and deploy to replace the certificate');
    expect(imports.serial(arn)).toBe(serialOf(SERVER));
    expect(JSON.parse(imports.aws.logs[imports.aws.logs.length - 1])).toEqual({ renewal: arn, error: expect.stringContaining('deploy to replace') });
  });

  test('with a broken secret fails', async () => {
    const arn = await imports.created();
    imports.aws.secret = { SecretString: '{"certificate":"x","privateKey":"y"}' };
    await expect(handler(renewal(arn))).rejects.toThrow(`secret ${SECRET}: field "certificate" holds no PEM certificate`);
  });

  test('of a certificate that is not there any more fails', async () => {
    const arn = await imports.created();
    imports.aws.certificates.clear();
    await expect(handler(renewal(arn))).rejects.toThrow(`ACM has no certificate ${arn}: change secretRevision and deploy to replace the certificate`);
  });

  test('passes on an error of ACM', async () => {
    const arn = await imports.created();
    imports.aws.fail('DescribeCertificate', 'ThrottlingException');
    await expect(handler(renewal(arn))).rejects.toThrow('ThrottlingException: ThrottlingException of a test');
  });
});
