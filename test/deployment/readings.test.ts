import { resourceIn } from './templates';
import { Readings } from '../../src/deployment/readings';
import { TemplateDeployment } from '../../src/readers/templates/template-deployment';

const TOPIC = { Type: 'AWS::SNS::Topic', Properties: {} };
const IMPORT = { 'Fn::ImportValue': 'topic' };
const OUTPUT = { 'Fn::GetStackOutput': { StackName: 'Topics', OutputName: 'Arn' } };
const PLACE = { region: 'eu-west-1', account: '111122223333' };

/** What a stack with this template reads of a topic of another one. */
function readOf(template: object) {
  const deployment = new TemplateDeployment();
  const add = (name: string, content: object) => deployment.add({ file: `${name}.json`, path: name, stackName: name, template: { ...content }, ...PLACE });
  const topics = add('Topics', { Resources: { Topic: TOPIC, Other: TOPIC }, Outputs: { Arn: { Value: { Ref: 'Topic' }, Export: { Name: 'topic' } } } });
  const web = add('Web', template);
  const readings = new Readings();
  web.resources.forEach((resource) => readings.addResource(resource));
  web.outputs.forEach((output) => readings.addOutput(output, web));
  expect(readings.of(resourceIn(topics, 'Other'))).toEqual([]);
  return readings.of(resourceIn(topics, 'Topic')).map(({ reader, attribute, crossing }) => `${attribute} in ${reader.path} by ${crossing}`);
}

const resource = (Properties: object, others: object = {}) => ({ Resources: { Any: { Type: 'Any::Any::Any', Properties, ...others } } });
const CONDITIONS = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, Perhaps: { 'Fn::Equals': [{ Ref: 'AWS::StackName' }, 'b'] } } };
const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], IMPORT);

test.each<[string, object, string[]]>([
  ['an import', resource({ A: [{ B: IMPORT }] }), ['Ref in Web by export']],
  ['an output', resource({ A: OUTPUT }), ['Ref in Web by output']],
  ['both', resource({ A: OUTPUT, B: IMPORT }), ['Ref in Web by export', 'Ref in Web by output']],
  ['an import in the arguments of functions', resource({ A: { 'Fn::Join': ['', ['a', { 'Fn::Sub': ['${B}', { B: IMPORT }] }]] } }), ['Ref in Web by export']],
  ['an import deep inside', resource({ A: deep }), ['Ref in Web by export']],
  ['an import under a condition', { ...CONDITIONS, ...resource({ A: { 'Fn::If': ['Perhaps', IMPORT, 'a'] } }) }, ['Ref in Web by export']],
  ['an import in a resource that may be deployed', { ...CONDITIONS, ...resource({ A: IMPORT }, { Condition: 'Perhaps' }) }, ['Ref in Web by export']],
  ['an import in an output', { Outputs: { A: { Value: IMPORT } } }, ['Ref in Web by export']],
  ['the reader of exports of another region', {
    Resources: {
      Reader: { Type: 'Custom::CrossRegionExportReader', Properties: {} },
      Any: { Type: 'Any::Any::Any', Properties: { A: { 'Fn::GetAtt': ['Reader', 'topic'] } } },
    },
  }, ['Ref in Web by export']],
])('%s is a reading', (_, template, expected) => {
  expect(readOf(template)).toEqual(expected);
});

test.each<[string, object]>([
  ['an import in a branch that is never deployed', { ...CONDITIONS, ...resource({ A: { 'Fn::If': ['Never', IMPORT, 'a'] } }) }],
  ['an import in a resource that is never deployed', { ...CONDITIONS, ...resource({ A: IMPORT }, { Condition: 'Never' }) }],
  ['an import of something else', resource({ A: { 'Fn::ImportValue': 'other' } })],
  ['an import with an unknown name', resource({ A: { 'Fn::ImportValue': { Ref: 'AWS::StackId' } } })],
  ['what is only exported in turn', { Outputs: { A: { Value: IMPORT, Export: { Name: 'again' } } } }],
  ['a reference within the stack', { Resources: { Topic: TOPIC, Any: { Type: 'Any::Any::Any', Properties: { A: { 'Fn::GetAtt': ['Topic', 'TopicArn'] }, B: { Ref: 'Topic' } } } } }],
  ['a text like a function', resource({ A: 'Fn::ImportValue', B: { 'Fn::GetAtt': 'Reader.topic' } })],
])('%s is none', (_, template) => {
  expect(readOf(template)).toEqual([]);
});
