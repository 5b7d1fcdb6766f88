import { App, Stack } from 'aws-cdk-lib';
import { directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from '../../cli/files';
import { run } from '../../cli/run';

const SITE = { Resources: { Site: distribution(SYDNEY_ARN) } };

test.each<[string, unknown]>([
  ['nothing', {}],
  ['parameters only', { Parameters: { BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/hnb659fds/version' } } }],
  ['resources of which there are none', { Resources: {} }],
  ['resources that are left open', 'Resources:\nOutputs: {}\n'],
])('a stack of an assembly whose template has %s is an empty one', (_, template) => {
  const directory = directoryWith({ 'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': template });
  expect(run('check', directory)).toEqual({ exitCode: 0, out: 'nothing is wired wrong in 1 stack: 0 certificates, 0 consumers\n', err: '' });
});

test('a stack of CDK without resources is an empty one', () => {
  const app = new App({ outdir: directoryWith({}) });
  new Stack(app, 'Empty', { env: { account: '111122223333', region: 'eu-west-1' } });
  expect(run('check', app.synth().directory)).toEqual({ exitCode: 0, out: 'nothing is wired wrong in 1 stack: 0 certificates, 0 consumers\n', err: '' });
});

test('a nested stack of an assembly can be empty too', () => {
  const inner = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'inner.json' } };
  const directory = directoryWith({
    'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': { Resources: { Inner: inner } }, 'inner.json': {},
  });
  expect(run('check', directory)).toEqual({ exitCode: 0, out: 'nothing is wired wrong in 2 stacks: 0 certificates, 0 consumers\n', err: '' });
});

test('the stacks beside an empty one are checked', () => {
  const directory = directoryWith({
    'manifest.json': manifest({ Empty: stackArtifact('empty.json'), Web: stackArtifact('web.json') }), 'empty.json': {}, 'web.json': SITE,
  });
  expect(run('check', directory)).toMatchObject({ exitCode: 1, out: expect.stringContaining('in 2 stacks'), err: '' });
});

test('resources that are no map are no empty stack', () => {
  const directory = directoryWith({ 'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': { Resources: [] } });
  expect(run('check', directory)).toEqual({
    exitCode: 2, out: '', err: `cdk-acm: ${directory}/web.json is not a CloudFormation template: its Resources are a list, not a map\n`,
  });
});

test('a nested template beside a template that CDK did not make has to have resources', () => {
  const inner = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: './inner.json' } };
  const directory = directoryWith({ 'web.json': { Resources: { Inner: inner } }, 'inner.json': {} });
  expect(run('check', `${directory}/web.json`)).toMatchObject({
    exitCode: 2, err: `cdk-acm: ${directory}/inner.json is not a CloudFormation template: it has no Resources\n`,
  });
});
