import { renewal, SELF_SIGNED } from './events';
import { Imports } from './imports';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

const imports = Imports.forEachTest();

describe('the certificate that ACM has', () => {
  test('of a CA that gives each certificate the same serial number goes by its dates', async () => {
    const arn = await imports.created();
    const { detail } = imports.aws.certificates.get(arn)!;
    detail.NotAfter = new Date(detail.NotAfter!.getTime() - 60_000);
    await handler(renewal(arn));
    expect(imports.aws.count('ImportCertificate')).toBe(2);
  });

  test('does not check again what ACM has, such as dates that have passed', async () => {
    const arn = await imports.created();
    jest.useFakeTimers({ now: Date.now() + 400 * 86_400_000, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
    await handler(renewal(arn));
    expect(imports.aws.count('ImportCertificate')).toBe(1);
  });
});

describe('a self-signed certificate', () => {
  test('is created, kept, and renewed 30 days before it expires, with a new key', async () => {
    const arn = await imports.created(SELF_SIGNED);
    const first = imports.serial(arn);
    await handler(renewal(arn, SELF_SIGNED));
    expect(imports.serial(arn)).toBe(first);
    const { detail } = imports.aws.certificates.get(arn)!;
    detail.NotAfter = new Date(Date.now() + 29 * 86_400_000);
    await handler(renewal(arn, SELF_SIGNED));
    expect(imports.serial(arn)).not.toBe(first);
    const [before, after] = imports.aws.calls.filter(({ command }) => command === 'ImportCertificate').map(({ input }) => String(input.PrivateKey));
    expect(before).not.toBe(after);
    expect(imports.aws.count('GetSecretValue')).toBe(0);
  });

  test('keeps its ARN with other names, and gets another one with another key', async () => {
    const arn = await imports.created(SELF_SIGNED);
    expect(await imports.update(arn, { ...SELF_SIGNED, DomainNames: ['test.example.com'] }, SELF_SIGNED)).toMatchObject({ PhysicalResourceId: arn });
    expect((await imports.update(arn, { ...SELF_SIGNED, KeyAlgorithm: 'RSA_2048' }, SELF_SIGNED)).PhysicalResourceId).not.toBe(arn);
  });
});
