import { renewal, request } from './events';
import { SECRET } from './fake-aws';
import { Imports } from './imports';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

const imports = Imports.forEachTest();

describe('an error', () => {
  test('that ACM refuses passes on what ACM says, cut to what an answer holds', async () => {
    imports.aws.fail('ImportCertificate', `Validation${'x'.repeat(2000)}`);
    const { Reason } = await imports.answer({});
    expect(Reason).toMatch(/^Validationx+/);
    expect(Reason).toHaveLength(1500);
  });

  test('of a renewal is thrown for Lambda, without the error that caused it', async () => {
    const arn = await imports.created();
    imports.aws.secret = {};
    const error = await handler(renewal(arn)).catch((thrown: Error) => thrown) as Error;
    expect(error.message).toContain(`secret ${SECRET}: it holds no JSON object`);
    expect(error.cause).toBeUndefined();
  });
});

test('the log has one line for each event, with the ARN', async () => {
  const arn = await imports.created();
  await handler(renewal(arn));
  expect(imports.aws.logs.map((line) => JSON.parse(line) as object)).toEqual([
    { request: 'Create', resource: request({}).LogicalResourceId, Status: 'SUCCESS', PhysicalResourceId: arn }, { renewal: arn, result: 'unchanged' },
  ]);
});
