import { symlinkSync, writeFileSync } from 'fs';
import { join } from 'path';
import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from './files';
import { run } from './run';

const NESTED = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'web.json' } };

test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
  ['a path with nothing there', {}, 'cdk.out', 'there is no file or directory "DIR/cdk.out": give a cloud assembly (cdk.out, which "cdk synth" writes) or templates'],
  ['a directory without a manifest', { 'site.json': {} }, '.', 'there is no manifest.json in "DIR": give a cloud assembly (cdk.out) or the templates themselves'],
  ['an empty file', { 'site.yaml': '\n' }, 'site.yaml', 'DIR/site.yaml is empty'],
  ['truncated JSON', { 'site.json': '{ "Resources": {' }, 'site.json', 'DIR/site.json is not JSON: Expected property name or \'}\' in JSON at position 16'],
  ['broken YAML', { 'site.yaml': 'Resources:\n  A: "x\n' }, 'site.yaml', 'DIR/site.yaml is not YAML: unexpected end of the stream within a double quoted scalar (3:1)'],
  ['several YAML documents', { 'site.yaml': 'Resources: {}\n---\nResources: {}\n' }, 'site.yaml',
    'DIR/site.yaml has several YAML documents (---), and a template is one: write each template into a file of its own'],
  ['YAML that refers to itself', { 'site.yaml': 'Resources: &a\n  A: *a' }, 'site.yaml', 'DIR/site.yaml is not YAML: an alias refers to itself'],
  ['a text', { 'README.md': 'hello' }, 'README.md', 'DIR/README.md is not a CloudFormation template: it is a string, not a map with Resources'],
  ['a list', { 'list.yaml': '- 1' }, 'list.yaml', 'DIR/list.yaml is not a CloudFormation template: it is a list, not a map with Resources'],
  ['JSON of something else', { 'package.json': { name: 'x' } }, 'package.json', 'DIR/package.json is not a CloudFormation template: it has no Resources'],
  ['a file that is too large', { 'huge.json': ' '.repeat(10_000_001) }, 'huge.json', 'DIR/huge.json is not a CloudFormation template: it has 10000001 bytes, and CloudFormation accepts 1 MB'],
  ['a manifest of something else', { 'manifest.json': {} }, '.', 'DIR/manifest.json is not the manifest of a cloud assembly: it has no artifacts'],
  ['a truncated manifest', { 'manifest.json': '{' }, '.', 'DIR/manifest.json is not JSON: Expected property name or \'}\' in JSON at position 1'],
  ['a manifest that is a list', { 'manifest.json': '[]' }, '.', 'DIR/manifest.json is a list, not a map'],
  ['an assembly without its template', { 'manifest.json': manifest({ Web: stackArtifact('web.json') }) }, '.', 'DIR/web.json cannot be read: there is no such file or directory'],
  ['a stack that names no template', { 'manifest.json': manifest({ Web: { type: 'aws:cloudformation:stack' } }) }, '.', 'DIR/manifest.json names no template for the stack "Web"'],
  ['a template that is a directory', { 'manifest.json': manifest({ Web: stackArtifact('web') }), 'web/x': '' }, '.', 'DIR/web cannot be read: it is a directory'],
  ['an assembly that holds itself', { 'manifest.json': manifest({ Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } }) }, '.', 'DIR/manifest.json refers to itself: it is an assembly inside itself'],
  ['a nested stack that is nested in itself', { 'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': { Resources: { Inner: NESTED } } }, '.', 'DIR/web.json refers to itself: the stack of "Inner" is nested in itself'],
])('%s gets one clear line, and exit code 2', (_, files, path, message) => {
  const directory = directoryWith(files);
  const { exitCode, err, out } = run('check', join(directory, path).replace(/\/$/, ''));
  expect(err.replaceAll(directory, 'DIR').split('\n')).toEqual([expect.stringContaining(`cdk-acm: ${message}`), '']);
  expect(out).not.toContain('rong in 0');
  expect(exitCode).toBe(2);
});

test('a file that is a circle of symbolic links gets one clear line', () => {
  const directory = directoryWith({ 'manifest.json': manifest({ Web: stackArtifact('web.json') }) });
  symlinkSync('web.json', join(directory, 'web.json'));
  expect(run('check', directory).err).toBe(`cdk-acm: ${directory}/web.json cannot be read: its symbolic links go in a circle\n`);
});

test('an assembly that holds itself by a symbolic link gets one clear line', () => {
  const directory = directoryWith({ 'manifest.json': manifest({ Prod: { type: 'cdk:cloud-assembly' } }) });
  symlinkSync('.', join(directory, 'Prod'));
  expect(run('check', directory).err).toBe(`cdk-acm: ${directory}/Prod/manifest.json refers to itself: it is an assembly inside itself\n`);
});

test('what can be checked is checked all the same', () => {
  const directory = directoryWith({ 'one.json': '{', 'two.json': { Resources: { Site: distribution(SYDNEY_ARN), Cert: CERTIFICATE } } });
  const { exitCode, out, err } = run('check', join(directory, 'one.json'), join(directory, 'two.json'));
  expect(out).toContain('cdk-acm::certificate-region');
  expect(err).toContain('one.json is not JSON');
  expect(exitCode).toBe(2);
});

test('a value that nests deeper than can be followed is listed as not judged', () => {
  const directory = directoryWith({});
  const file = join(directory, 'deep.json');
  const depth = 100_000;
  const value = '{"Fn::Base64":'.repeat(depth) + '1' + '}'.repeat(depth);
  writeFileSync(file, `{"Resources":{"Host":{"Type":"AWS::EC2::Instance","Properties":{"UserData":${value}}}}}`);
  const { exitCode, out, err } = run('check', file);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(out).toContain(`not judged completely: ${file}/Host, as its values or conditions refer to each other more than 60 levels deep`);
});

test('a loop in a template that nests deeper than can be followed is a problem, not a crash', () => {
  const depth = 20_000;
  const loop = `["Name",["a"],{"Host\${Name}":{"Type":"AWS::EC2::Instance","Properties":{"UserData":${'['.repeat(depth)}${']'.repeat(depth)}}}}]`;
  const directory = directoryWith({ 'deep.json': `{"Resources":{"Fn::ForEach::Hosts":${loop}}}` });
  expect(run('check', join(directory, 'deep.json'))).toMatchObject({
    exitCode: 2, err: `cdk-acm: ${directory}/deep.json cannot be read: Maximum call stack size exceeded\n`,
  });
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['a parameter whose value is itself several times', {
    Resources: {
      Given: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::Join': ['', Array.from({ length: 5 }, () => ({ 'Fn::GetAtt': ['Given', 'Value'] }))] } } },
      Site: distribution({ 'Fn::GetAtt': ['Given', 'Value'] }),
    },
  }],
  ['a condition that is made of itself several times', {
    Conditions: { IsProd: { 'Fn::And': Array.from({ length: 10 }, () => ({ Condition: 'IsProd' })) } },
    Resources: { Site: distribution({ 'Fn::If': ['IsProd', SYDNEY_ARN, { Ref: 'Given' }] }) },
  }],
])('%s is unknown, and soon', (_, template) => {
  const directory = directoryWith({ 'web.json': template });
  const began = Date.now();
  expect(run('check', join(directory, 'web.json'))).toMatchObject({ exitCode: 0, err: '' });
  expect(Date.now() - began).toBeLessThan(30_000);
});
