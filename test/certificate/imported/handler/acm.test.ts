import { FAKE_TIMERS, Imports } from './imports';

const imports = Imports.forEachTest();

describe('a Delete', () => {
  test('waits while the certificate is in use', async () => {
    const arn = await imports.created();
    jest.useFakeTimers(FAKE_TIMERS);
    imports.aws.fail('DeleteCertificate', ...Array.from({ length: 7 }, () => 'ResourceInUseException'));
    const done = imports.answer({ RequestType: 'Delete', PhysicalResourceId: arn });
    const started = Date.now();
    await jest.runAllTimersAsync();
    expect(await done).toMatchObject({ Status: 'SUCCESS' });
    // 1, 2, 4, 8, 16, 30 and 30 seconds
    expect(Date.now() - started).toBe(91_000);
  });

  test('gives up after 13 minutes, and says who uses it', async () => {
    const arn = await imports.created();
    imports.aws.certificates.get(arn)!.detail.InUseBy = ['arn:aws:cloudfront::111111111111:distribution/E1', 'arn:aws:cloudfront::111111111111:distribution/E2'];
    jest.useFakeTimers(FAKE_TIMERS);
    imports.aws.fail('DeleteCertificate', ...Array.from({ length: 100 }, () => 'ResourceInUseException'));
    const done = imports.answer({ RequestType: 'Delete', PhysicalResourceId: arn });
    const started = Date.now();
    await jest.runAllTimersAsync();
    expect(await done).toMatchObject({
      Status: 'FAILED',
      Reason: `Error: ACM cannot delete ${arn}, which is in use by arn:aws:cloudfront::111111111111:distribution/E1, `
        + 'arn:aws:cloudfront::111111111111:distribution/E2: remove it there, and delete this stack again',
    });
    expect(Date.now() - started).toBeGreaterThan(12 * 60_000);
    expect(Date.now() - started).toBeLessThanOrEqual(13 * 60_000);
  });

  test('fails with another error at once', async () => {
    const arn = await imports.created();
    imports.aws.fail('DeleteCertificate', 'AccessDeniedException');
    expect(await imports.answer({ RequestType: 'Delete', PhysicalResourceId: arn })).toMatchObject({ Status: 'FAILED' });
    expect(imports.aws.count('DeleteCertificate')).toBe(1);
  });
});
