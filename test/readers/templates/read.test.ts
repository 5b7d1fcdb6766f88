import { mkdirSync, symlinkSync } from 'fs';
import { basename, join, relative } from 'path';
import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from '../../cli/files';
import { run } from '../../cli/run';

const SITE = { Resources: { Site: distribution(SYDNEY_ARN) } };

/** An assembly with a stack, and with a Stage that has one too; the second of them holds a nested stack. */
const ASSEMBLY = directoryWith({
  'manifest.json': manifest({ Web: stackArtifact('web.json'), Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } } }),
  'web.json': SITE,
  'assembly-Prod/manifest.json': manifest({ ProdWeb: { ...stackArtifact('outer.json'), displayName: 'Prod/Web' } }),
  'assembly-Prod/outer.json': { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'inner.json' } } } },
  'assembly-Prod/inner.json': SITE,
});

/** The stacks that were checked, and the consumers with findings. */
function check(...paths: string[]) {
  const { out, err } = run('check', ...paths, '--format', 'json');
  expect(err).toBe('');
  const { stacks, findings } = JSON.parse(out);
  return { stacks: [...stacks].sort(), found: findings.map(({ path }: { path: string }) => path).sort() };
}

const ONCE = check(ASSEMBLY);

describe('an assembly is judged once', () => {
  test('as it is for itself', () => {
    expect(ONCE).toEqual({ stacks: ['Prod/Web', 'Prod/Web/Inner', 'Web'], found: ['Prod/Web/Inner/Site', 'Web/Site'] });
  });

  const link = join(directoryWith({}), 'link');
  symlinkSync(ASSEMBLY, link);

  test.each<[string, string[]]>([
    ['by the same path', [ASSEMBLY]],
    ['with a slash at the end', [`${ASSEMBLY}/`]],
    ['by a relative path', [relative(process.cwd(), ASSEMBLY)]],
    ['by a detour', [`${ASSEMBLY}/../${basename(ASSEMBLY)}`]],
    ['by a symbolic link', [link]],
    ['by its manifest', [join(ASSEMBLY, 'manifest.json')]],
    ['by the assembly of a Stage in it', [join(ASSEMBLY, 'assembly-Prod')]],
    ['by a template in it', [join(ASSEMBLY, 'web.json')]],
    ['by the template of a nested stack in it', [join(link, 'assembly-Prod', 'inner.json')]],
    ['by all of these', [link, join(ASSEMBLY, 'manifest.json'), join(ASSEMBLY, 'assembly-Prod'), join(ASSEMBLY, 'web.json')]],
  ])('given a second time %s, before and after', (_, again) => {
    expect(check(ASSEMBLY, ...again)).toEqual(ONCE);
    expect(check(...again, ASSEMBLY)).toEqual(ONCE);
  });

  test('and its stacks keep their region, when their templates are given by name too', () => {
    const directory = directoryWith({ 'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } } });
    expect(check(join(directory, 'web.json'), directory)).toEqual({ stacks: ['Web'], found: ['Web/Site'] });
  });

  test('and an empty stack of it is one by whatever name', () => {
    const directory = directoryWith({ 'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': {} });
    expect(check(join(directory, 'web.json'), directory)).toEqual({ stacks: ['Web'], found: [] });
  });
});

describe('a template is judged once', () => {
  const directory = directoryWith({ 'site.json': SITE, 'other.json': SITE });
  const file = join(directory, 'site.json');
  const link = join(directory, 'link.json');
  symlinkSync('site.json', link);
  mkdirSync(join(directory, 'sub'));

  test.each([
    ['by the same path', file],
    ['by a relative path', relative(process.cwd(), file)],
    ['by a detour', `${directory}/sub/../site.json`],
    ['by a symbolic link', link],
  ])('when it is given a second time %s', (_, again) => {
    expect(check(file, again)).toEqual({ stacks: [file], found: [`${file}/Site`] });
  });

  test('and another with the same text is another', () => {
    expect(check(file, join(directory, 'other.json')).stacks).toHaveLength(2);
  });
});

test('a template that another one nests is judged as nested, in whichever order they are given', () => {
  const directory = directoryWith({
    'parent.json': { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: './nested.json' } } } },
    'nested.json': SITE,
  });
  const [parent, nested] = [join(directory, 'parent.json'), join(directory, 'nested.json')];
  const once = { stacks: [parent, `${parent}/Inner`], found: [`${parent}/Inner/Site`] };
  expect(check(parent, nested)).toEqual(once);
  expect(check(nested, parent)).toEqual(once);
});

test('a template that is nested twice is judged twice', () => {
  const inner = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: './nested.json' } };
  const directory = directoryWith({ 'parent.json': { Resources: { One: inner, Two: inner } }, 'nested.json': SITE });
  expect(check(join(directory, 'parent.json')).found).toHaveLength(2);
});

test('two stacks of an assembly with one template are two stacks', () => {
  const directory = directoryWith({ 'manifest.json': manifest({ Eu: stackArtifact('web.json', 'eu-west-1'), Au: stackArtifact('web.json') }), 'web.json': SITE });
  expect(check(directory)).toEqual({ stacks: ['Au', 'Eu'], found: ['Au/Site', 'Eu/Site'] });
});

test('what is exported by a template that is given twice is known', () => {
  const directory = directoryWith({
    'certs.json': { Resources: { Cert: CERTIFICATE }, Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: 'cert' } } } },
    'web.json': { Resources: { Site: distribution({ 'Fn::ImportValue': 'cert' }) } },
  });
  const [certs, web] = [join(directory, 'certs.json'), join(directory, 'web.json')];
  expect(check(certs, certs, web, '--region', 'eu-west-1', '--severity', 'certificate-reference=off').found).toEqual([`${web}/Site`]);
});

test('what cannot be read is told once', () => {
  const directory = directoryWith({ 'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': '{' });
  const file = join(directory, 'web.json');
  expect(run('check', directory, file, file).err.trimEnd().split('\n')).toEqual([expect.stringContaining(`${file} is not JSON`)]);
  expect(run('check', '/nowhere', '/nowhere').err.trimEnd().split('\n')).toHaveLength(1);
});
