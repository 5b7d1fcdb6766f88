import { NotAskedError } from '../../../src/cli/aws/asked';
import type { FailureKind } from '../../../src/cli/aws/attempt';
import { Server } from '../../../src/cli/aws/server';

const error = new NotAskedError('why');

test.each<[FailureKind, number]>([['refused', 1], ['no-credentials', 1], ['unreachable', 1], ['silent', 2], ['busy', 4]])('after a failure "%s", a question is asked %d times in all', (kind, attempts) => {
  const server = new Server('acm');
  for (let attempt = 1; attempt < attempts; attempt++) expect(() => server.failed({ kind, error }, attempt)).not.toThrow();
  expect(() => server.failed({ kind, error }, attempts)).toThrow(error);
});

test.each<[FailureKind, number]>([['no-credentials', 1], ['unreachable', 1], ['silent', 1], ['busy', 5]])('after failures "%s" of %d questions, the server is given up', async (kind, questions) => {
  const server = new Server('acm');
  for (let question = 1; question <= questions; question++) {
    await expect(server.turn()).resolves.toBeUndefined();
    expect(() => server.failed({ kind, error }, 4)).toThrow(error);
  }
  await expect(server.turn()).rejects.toThrow(error);
});

test('an answer, or a refusal, keeps a server', async () => {
  const server = new Server('acm');
  for (let question = 1; question <= 9; question++) {
    expect(() => server.failed({ kind: question % 2 ? 'busy' : 'refused', error }, 4)).toThrow(error);
    server.answered();
  }
  await expect(server.turn()).resolves.toBeUndefined();
});
