import { messageOf, Refused } from '../../../src/handler/custom-resource/refused';

test('a refusal is a sentence for the user, and needs no name', () => {
  expect(messageOf(new Refused('the bundle is empty'))).toBe('the bundle is empty');
});

test('an error of AWS or of Node.js has its name', () => {
  expect(messageOf(Object.assign(new Error('no such bucket'), { name: 'NoSuchBucket' }))).toBe('NoSuchBucket: no such bucket');
});
