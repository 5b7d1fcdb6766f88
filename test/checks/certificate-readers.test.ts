import { readersOf } from '../../src/checks/certificate-readers';
import { TemplateDeployment } from '../../src/readers/templates/template-deployment';
import { resourceIn, stackOf } from '../deployment/templates';

const CERT = { Type: 'AWS::CertificateManager::Certificate', Properties: {} };
const ARN = { Value: { Ref: 'Cert' }, Export: { Name: 'arn' } };
const OUTPUT = { 'Fn::GetStackOutput': { StackName: 'Certs', OutputName: 'Arn' } };
const IMPORT = { 'Fn::ImportValue': 'arn' };
const PLACE = { region: 'eu-west-1', account: '111122223333' };

const reader = (A: unknown) => ({ Reader: { Type: 'Any::Any::Any', Properties: { A } } });
const listener = (CertificateArn: unknown) => ({ Https: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Certificates: [{ CertificateArn }] } } });
const parameter = (Description?: unknown, Value: unknown = OUTPUT) => ({ Arn: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value, Description } } });

/** The readers of a certificate, where the stacks with these names have these resources. */
function readers(stacks: Record<string, object>) {
  const deployment = new TemplateDeployment();
  const add = (name: string, template: object) => deployment.add({ file: `${name}.json`, path: name, stackName: name, template: { ...template }, ...PLACE });
  const certs = add('Certs', { Resources: { Cert: CERT, ...stacks.Certs }, Outputs: { Arn: ARN } });
  for (const [name, Resources] of Object.entries(stacks)) if (name !== 'Certs') add(name, { Resources });
  return readersOf(resourceIn(certs, 'Cert'));
}

test('readers are in order of how they read', () => {
  expect(readers({ A: reader(OUTPUT), B: reader(IMPORT), C: reader([OUTPUT, OUTPUT]) })).toEqual([['output', ['A', 'C']], ['export', ['B']]]);
});

test('a stack that reads in both ways is in both', () => {
  expect(readers({ A: reader([OUTPUT, IMPORT]) })).toEqual(expect.arrayContaining([['output', ['A']], ['export', ['A']]]));
});

test.each<[string, Record<string, object>]>([
  ['in the stack of the certificate', { Certs: reader({ Ref: 'Cert' }) }],
  ['beside a listener with the certificate', { A: { ...reader(IMPORT), ...listener(IMPORT) } }],
  ['beside an SSM parameter that changes with the certificate', { A: { ...reader(OUTPUT), ...parameter('Revision 1 of the certificate') } }],
  ['beside an SSM parameter whose description is unknown', { A: { ...reader(OUTPUT), ...parameter({ Ref: 'AWS::StackId' }) } }],
  ['beside an SSM parameter with the revision of something unknown', { A: { ...reader(OUTPUT), ...parameter('Revision 1 of the certificate', { Ref: 'AWS::StackId' }) } }],
])('a reader %s is none', (_, stacks) => {
  expect(readers(stacks)).toEqual([]);
});

test.each<[string, object]>([
  ['a listener with another certificate', listener('arn:aws:acm:eu-west-1:111122223333:certificate/1')],
  ['a listener with something unknown', listener({ Ref: 'AWS::StackId' })],
  ['an SSM parameter without a description', parameter()],
  ['an SSM parameter with another description', parameter('of the shop')],
  ['an SSM parameter of something unknown', parameter(undefined, { Ref: 'AWS::StackId' })],
  ['an SSM parameter with a revision of something else', parameter('Revision 1 of the certificate', 'text')],
])('a reader beside %s is one', (_, others) => {
  expect(readers({ A: { ...reader(OUTPUT), ...others } })).toEqual([['output', ['A']]]);
});

test('a listener of one stack is no reason to leave out another stack', () => {
  expect(readers({ A: listener(OUTPUT), B: reader(OUTPUT) })).toEqual([['output', ['B']]]);
});

test('a stack alone has no readers', () => {
  expect(readersOf(resourceIn(stackOf({ Resources: { Cert: CERT, ...reader(IMPORT) }, Outputs: { Arn: ARN } }), 'Cert'))).toEqual([]);
});
