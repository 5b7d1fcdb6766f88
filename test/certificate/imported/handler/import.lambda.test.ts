import { renewal, request } from './events';
import { SECRET, type FakeAws } from './fake-aws';
import { Imports } from './imports';
import { handler } from '../../../../src/certificate/imported/handler/import.lambda';

let imports: Imports;
let aws: FakeAws;
beforeEach(() => {
  imports = new Imports();
  ({ aws } = imports);
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('an error', () => {
  test('that ACM refuses passes on what ACM says, cut to what an answer holds', async () => {
    aws.fail('ImportCertificate', `Validation${'x'.repeat(2000)}`);
    const { Reason } = await imports.answer({});
    expect(Reason).toMatch(/^Validationx+/);
    expect(Reason).toHaveLength(1500);
  });

  test('of a renewal is thrown for Lambda, without the error that caused it', async () => {
    const arn = await imports.created();
    aws.secret = {};
    const error = await handler(renewal(arn)).catch((thrown: Error) => thrown) as Error;
    expect(error.message).toContain(`secret ${SECRET}: it holds no JSON object`);
    expect(error.cause).toBeUndefined();
  });
});

test('the log has one line for each event, with the ARN', async () => {
  const arn = await imports.created();
  await handler(renewal(arn));
  expect(aws.logs.map((line) => JSON.parse(line) as object)).toEqual([
    { request: 'Create', resource: request({}).LogicalResourceId, Status: 'SUCCESS', PhysicalResourceId: arn }, { renewal: arn, result: 'unchanged' },
  ]);
});
