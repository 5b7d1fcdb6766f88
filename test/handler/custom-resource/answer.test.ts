import { request } from './request';
import { answerRequest } from '../../../src/handler/custom-resource/answer';
import { Refused } from '../../../src/handler/custom-resource/refused';
import type { Provisioned } from '../../../src/handler/custom-resource/request';

let answers: Record<string, unknown>[];
let lines: string[];
beforeEach(() => {
  [answers, lines] = [[], []];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    answers.push(JSON.parse(String(init?.body)));
    return { ok: true, status: 200 } as Response;
  });
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});

afterEach(() => {
  jest.restoreAllMocks();
});

function failing(error: Error): () => Promise<Provisioned> {
  return async () => Promise.reject(error);
}

test('what was provisioned is the answer, and one line of the log', async () => {
  const asked = request({ Key: 'ca' });
  await answerRequest(asked, async ({ ResourceProperties: { Key } }) => ({ PhysicalResourceId: Key, Data: { VersionId: '7' } }));
  expect(answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: 'ca', Data: { VersionId: '7' } })]);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    { request: 'Create', resource: asked.LogicalResourceId, Status: 'SUCCESS', PhysicalResourceId: 'ca', Data: { VersionId: '7' } },
  ]);
});

test('a refusal is the reason, word for word', async () => {
  await answerRequest(request({}), failing(new Refused('the bundle is empty')));
  expect(answers).toEqual([expect.objectContaining({ Status: 'FAILED', Reason: 'the bundle is empty' })]);
});

test('any other error has its name, and is cut to what an answer holds', async () => {
  await answerRequest(request({}), failing(new TypeError('x'.repeat(2000))));
  expect(answers[0].Reason).toMatch(/^TypeError: x+$/);
  expect(answers[0].Reason).toHaveLength(1500);
});

test('what could not be created has an ID for the Delete that follows; what could not be updated keeps its own', async () => {
  const asked = request({});
  await answerRequest(asked, failing(new Error('no')));
  await answerRequest({ ...asked, RequestType: 'Update', PhysicalResourceId: 'own' }, failing(new Error('no')));
  expect(answers.map(({ PhysicalResourceId }) => PhysicalResourceId)).toEqual([`none/${asked.RequestId}`, 'own']);
});
