import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { namingOwner, namingWhole, refusal } from '../../src/input/owner';

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

test('an error gets one name, that of the innermost construct', () => {
  const inner = new Construct(owner, 'Bucket');
  expect(thrownBy(() => namingOwner(owner, () => namingOwner(inner, () => { throw new Error('it is full'); }))).message).toBe('Construct "Web/Site/Bucket": it is full');
  expect(thrownBy(() => namingOwner(owner, () => { throw refusal('addTargets() of "Web"', 'port is 0'); })).message).toBe('addTargets() of "Web": port is 0');
});

test.each(['the bucket "Web/Site/Logs" has a key', 'the bucket "Web/SiteLogs" has a key', '"Web/Site" is wrong'])('a path in the text is no name: %s', (text) => {
  expect(thrownBy(() => namingOwner(owner, () => { throw new Error(text); })).message).toBe(`Construct "Web/Site": ${text}`);
});

test('what is not an error is thrown as it is, and a result returned', () => {
  expect(() => namingOwner(owner, () => { throw null; })).toThrow();
  expect(namingOwner(owner, () => 42)).toBe(42);
});

test('an error about a part names the whole', () => {
  const thrown = (part: string) => thrownBy(() => namingWhole(owner, 'Listener', () => { throw refusal(part, 'sslPolicy is old'); }));
  expect(thrown('SecureListener "Web/Site/Listener"').message).toBe('Construct "Web/Site": sslPolicy is old');
  expect(thrown('SecureListener "Web/Site/Listener"').stack).toContain('Error: Construct "Web/Site": sslPolicy is old\n');
  expect(thrown('SecureListener "Web/Site/Listener2"').message).toBe('SecureListener "Web/Site/Listener2": sslPolicy is old');
  expect(thrownBy(() => namingWhole(owner, 'Listener', () => { throw new Error('it is full'); })).message).toBe('Construct "Web/Site": it is full');
});
