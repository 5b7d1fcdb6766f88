import { asked, askedFor, NotAskedError } from '../../../src/cli/aws/asked';

const failing = (error: Error) => async () => Promise.reject(error);

test('an answer is an answer, and a reason is no error', async () => {
  expect(await asked(async () => 1)).toEqual({ answer: 1 });
  expect(await asked(failing(new NotAskedError('no network')))).toEqual({ notAsked: 'no network' });
});

test('a fault of the program is an error', async () => {
  await expect(asked(failing(new TypeError('oops')))).rejects.toThrow('oops');
});

test('what AWS does not have is an answer, and another code is a reason', async () => {
  expect(await askedFor(failing(new NotAskedError('gone', 'NoSuchThing')), 'NoSuchThing')).toEqual({ answer: undefined });
  expect(await askedFor(failing(new NotAskedError('denied', 'AccessDenied')), 'NoSuchThing')).toEqual({ notAsked: 'denied' });
  expect(await askedFor(failing(new NotAskedError('no network')), 'NoSuchThing')).toEqual({ notAsked: 'no network' });
});
