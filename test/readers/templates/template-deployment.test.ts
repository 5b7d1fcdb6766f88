import { TemplateDeployment } from '../../../src/readers/templates/template-deployment';

const place = { region: 'eu-west-1', account: '111122223333' };
const source = (name: string, template: Record<string, unknown>) => ({ file: `${name}.json`, path: name, stackName: name, template, ...place });
const CERTS = { Resources: { Cert: { Type: 'AWS::CertificateManager::Certificate' } }, Outputs: { Arn: { Value: 'arn', Export: { Name: 'cert' } } } };

function deploymentOf(...templates: [string, Record<string, unknown>][]) {
  const deployment = new TemplateDeployment();
  const stacks = templates.map(([name, template]) => deployment.add(source(name, template)));
  return { deployment, stacks };
}

test('what a stack exports, another one imports', () => {
  const { deployment } = deploymentOf(['Certs', CERTS]);
  expect(deployment.exported('cert', 'eu-west-1', '111122223333')?.value).toBe('arn');
  expect(deployment.exported('cert', 'us-east-1', '111122223333')).toBeUndefined();
});

test('what CDK writes down for another region is exported there', () => {
  const writer = (exports: unknown, region: unknown = 'us-east-1') => ({ Type: 'Custom::CrossRegionExportWriter', Properties: { WriterProps: { region, exports } } });
  const { deployment } = deploymentOf(['Certs', { Resources: { Writer: writer({ '/cdk/cert': 'arn' }), Odd: writer('x'), Open: writer({ '/cdk/other': 'arn' }, { Ref: 'Region' }), Empty: { Type: 'Custom::CrossRegionExportWriter' } } }]);
  expect(deployment.exported('/cdk/cert', 'us-east-1', '111122223333')?.value).toBe('arn');
  expect(deployment.exported('/cdk/cert', 'eu-west-1', '111122223333')).toBeUndefined();
  expect(deployment.exported('/cdk/other', 'us-east-1', '111122223333')).toBeUndefined();
});

test('an output is found by the name of its stack', () => {
  const { deployment } = deploymentOf(['Certs', CERTS], ['Web', {}]);
  expect(deployment.output('Certs', 'Arn', 'eu-west-1', '111122223333')?.value).toBe('arn');
  expect(deployment.output('Web', 'Arn', 'eu-west-1', '111122223333')).toBeUndefined();
});

test('resources are found by their type in all stacks, also in nested ones', () => {
  const { deployment, stacks: [outer] } = deploymentOf(['Web', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' }, Own: { Type: 'T' } } }], ['Other', { Resources: { Second: { Type: 'T' } } }]);
  outer.nest(outer.resources[0], { file: 'inner.json', template: { Resources: { Nested: { Type: 'T' } } } });
  expect(deployment.stacks.map(({ path }) => path)).toEqual(['Web', 'Web/Inner', 'Other']);
  expect(deployment.resourcesOf('T').map(({ logicalId }) => logicalId)).toEqual(['Own', 'Nested', 'Second']);
  expect(deployment.resourcesOf('U')).toEqual([]);
});

test('a stack that is removed takes its nested stacks along', () => {
  const { deployment, stacks: [outer, other] } = deploymentOf(['Web', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } }], ['Other', {}]);
  outer.nest(outer.resources[0], { file: 'inner.json', template: {} });
  deployment.remove(outer);
  expect(deployment.stacks).toEqual([other]);
});

test('the dummy values are those of the lookups of all assemblies', () => {
  const { deployment } = deploymentOf();
  expect(deployment.dummyValues.isEmpty).toBe(true);
  deployment.addMissing([]);
  deployment.addMissing([{ provider: 'ssm', props: { dummyValue: 'first-dummy' } }]);
  deployment.addMissing([{ provider: 'ssm', props: { dummyValue: 'second-dummy' } }]);
  expect(['first-dummy', 'second-dummy', 'third-dummy'].map((text) => deployment.dummyValues.isIn(text))).toEqual([true, true, false]);
});

test('a template has no names of hosted zones', () => {
  expect(new TemplateDeployment().hostedZoneName()).toBeUndefined();
});

test('the name of an export that asks for an export is unknown', () => {
  const circle = { Outputs: { Arn: { Value: 'arn', Export: { Name: { 'Fn::ImportValue': 'other' } } } } };
  const { deployment } = deploymentOf(['Circle', circle], ['Certs', CERTS]);
  expect(['other', 'cert'].map((name) => deployment.exported(name, 'eu-west-1', '111122223333')?.value)).toEqual([undefined, 'arn']);
});
