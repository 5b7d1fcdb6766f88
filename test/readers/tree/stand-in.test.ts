import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { STAND_IN_FOR } from '../../../src/names/stand-in';
import { originalOf, standInAround } from '../../../src/readers/tree/stand-in';

function app() {
  const root = new App();
  const original = new Construct(new Stack(root, 'Web'), 'Site');
  const construct = new Construct(new Stack(root, 'Certificates'), 'Site');
  return { root, original, construct, inner: new Construct(construct, 'Resource') };
}

test('a construct beneath a stand-in belongs to the original', () => {
  const { original, construct, inner } = app();
  construct.node.addMetadata(STAND_IN_FOR, 'Web/Site');
  for (const each of [construct, inner]) {
    const standIn = standInAround(each);
    expect(standIn).toEqual({ construct, originalPath: 'Web/Site' });
    expect(standIn && originalOf(standIn)).toBe(original);
  }
});

test('the nearest stand-in counts', () => {
  const { construct, inner } = app();
  construct.node.addMetadata(STAND_IN_FOR, 'Web/Site');
  inner.node.addMetadata(STAND_IN_FOR, 'Web');
  expect(standInAround(inner)?.originalPath).toBe('Web');
});

test('other constructs, and those with odd metadata, belong to themselves', () => {
  const { inner, construct } = app();
  expect(standInAround(inner)).toBeUndefined();
  construct.node.addMetadata(STAND_IN_FOR, { path: 'Web/Site' });
  expect(standInAround(inner)).toBeUndefined();
});

test('an original that is not in the app is none', () => {
  const { construct } = app();
  expect(originalOf({ construct, originalPath: 'Web/Gone/Site' })).toBeUndefined();
});
