import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { namingOwner, namingWhole } from '../../src/input/owner';

const owner = new Construct(new Stack(new App(), 'Web'), 'Site');

function thrownBy(part: () => unknown): Error {
  try {
    part();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

test('an error gets the class and path of the construct, where it is read and where it is printed', () => {
  const error = thrownBy(() => namingOwner(owner, () => { throw new Error('costs $& more'); }));
  expect(error.message).toBe('Construct "Web/Site": costs $& more');
  expect(error.stack).toContain('Error: Construct "Web/Site": costs $& more\n');
});

test('an error that names the construct stays as it is', () => {
  expect(thrownBy(() => namingOwner(owner, () => { throw new Error('"Web/Site" is wrong'); })).message).toBe('"Web/Site" is wrong');
});

test('what is not an error is thrown as it is, and a result returned', () => {
  expect(() => namingOwner(owner, () => { throw null; })).toThrow();
  expect(namingOwner(owner, () => 42)).toBe(42);
});

test('an error of a part names the whole, where it begins with the part', () => {
  const thrown = (text: string) => thrownBy(() => namingWhole(owner, 'Listener', () => { throw new Error(text); })).message;
  expect(thrown('SecureListener "Web/Site/Listener": sslPolicy is old')).toBe('Construct "Web/Site": sslPolicy is old');
  expect(thrown('SecureListener "Web/Site/Listener" is in eu-west-1')).toBe('Construct "Web/Site" is in eu-west-1');
  expect(thrown('the listener "Web/Site/Listener" is there')).toBe('the listener "Web/Site/Listener" is there');
});
