import { pathOfCreated } from '../../src/names/construct-path';

test.each([
  ['an L1', 'Web/Certificate', 'Web/Certificate'],
  ['an L2', 'Web/Certificate/Resource', 'Web/Certificate'],
  ['a construct whose resource is called Default', 'Web/Certificate/Default', 'Web/Certificate'],
  ['a construct that wraps an L2', 'Web/Certificate/Default/Resource', 'Web/Certificate'],
  ['a construct that wraps a construct that wraps an L2', 'Web/Certificates/Default/Default/Resource', 'Web/Certificates'],
  ['a construct whose own id ends alike', 'Web/MyResource', 'Web/MyResource'],
])('the resource of %s is called by the path of the construct', (_, path, created) => {
  expect(pathOfCreated(path)).toBe(created);
});
