import { join } from 'path';
import { LIMITS } from '../../../src/deployment/limits';
import { readNestedStacks } from '../../../src/readers/templates/nested-stacks';
import { TemplateDeployment } from '../../../src/readers/templates/template-deployment';
import { readTemplate } from '../../../src/readers/templates/template-file';
import { directoryWith } from '../../cli/files';

const nested = (TemplateURL: unknown, Metadata?: object) => ({ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL }, Metadata });
const LEAF = { Resources: { Leaf: { Type: 'T' } } };

/** The paths of the stacks of `web.json`, with those that are nested in it, and what cannot be read. */
function read(files: Readonly<Record<string, unknown>>) {
  const directory = directoryWith(files);
  const file = join(directory, 'web.json');
  const stack = new TemplateDeployment().add({ file, path: 'Web', template: readTemplate(file) });
  const problems: string[] = [];
  readNestedStacks(stack, ({ message }) => problems.push(message.replaceAll(directory, 'DIR')));
  return { paths: stack.withNested().map(({ path }) => path), problems };
}

test('a template beside its parent is read, also one that is nested in it', () => {
  const middle = { Resources: { Inner: nested('leaf.json') } };
  expect(read({ 'web.json': { Resources: { Middle: nested('./middle.json') } }, 'middle.json': middle, 'leaf.json': LEAF }))
    .toEqual({ paths: ['Web', 'Web/Middle', 'Web/Middle/Inner'], problems: [] });
});

test('the asset of the metadata is read', () => {
  expect(read({ 'web.json': { Resources: { Inner: nested({ 'Fn::Sub': 'https://bucket/x' }, { 'aws:asset:path': 'leaf.json' }) } }, 'leaf.json': LEAF }).paths).toEqual(['Web', 'Web/Inner']);
});

test.each<[string, unknown]>([['in a bucket', 'https://bucket.s3.amazonaws.com/leaf.json'], ['that is given at deployment', { Ref: 'Url' }], ['that is not there', undefined]])('a template %s is not read', (_, url) => {
  expect(read({ 'web.json': { Resources: { Inner: nested(url) } } })).toEqual({ paths: ['Web'], problems: [] });
});

test('a stack that is nested in itself is a problem, and the rest is read', () => {
  expect(read({ 'web.json': { Resources: { Self: nested('web.json'), Inner: nested('leaf.json') } }, 'leaf.json': LEAF }))
    .toEqual({ paths: ['Web', 'Web/Inner'], problems: ['DIR/web.json refers to itself: the stack of "Self" is nested in itself'] });
});

test('a template that cannot be read is a problem, and the rest is read', () => {
  expect(read({ 'web.json': { Resources: { Broken: nested('broken.json'), Inner: nested('leaf.json') } }, 'leaf.json': LEAF, 'broken.json': '{}' }))
    .toEqual({ paths: ['Web', 'Web/Inner'], problems: ['DIR/broken.json is not a CloudFormation template: it has no Resources'] });
});

test.each([[LIMITS.uses, []], [LIMITS.uses + 1, ['DIR/leaf.json is the template of more than 500 nested stacks of DIR/web.json: check it by itself']]])('%d stacks of one template: %j', (uses, problems) => {
  const Resources = Object.fromEntries(Array.from({ length: uses }, (_, index) => [`Inner${index}`, nested('leaf.json')]));
  const found = read({ 'web.json': { Resources }, 'leaf.json': LEAF });
  expect(found.problems).toEqual(problems);
  expect(found.paths).toHaveLength(LIMITS.uses + 1);
});
