import { App, CfnOutput, CfnResource, Environment, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { ArnLookup } from '../../src/cross-region/arn-lookup';

const DUBLIN: Environment = { account: '111122223333', region: 'eu-west-1' };
const PARAMETER = 'AWS::SSM::Parameter';

let app: App;
let onReading: jest.Mock;
beforeEach(() => {
  app = new App();
  onReading = jest.fn();
});

/** The ARN of a topic in a stack, which other stacks read. */
function arnIn(stack: Stack): { readonly arn: string; readonly resource: CfnResource } {
  const owner = new Construct(stack, 'Owner');
  const resource = new CfnResource(owner, 'Topic', { type: 'AWS::SNS::Topic' });
  const lookup = new ArnLookup({
    noun: 'topic', revisionOf: () => 'one', inAnotherStage: 'create one in each Stage', inAnotherAccount: 'which cannot read it', onReading,
  }, owner, () => ({ resource, arn: resource.ref, insteadOfReading: 'create the topic elsewhere' }));
  return { arn: lookup.arn, resource };
}

function use(arn: string, stack: Stack, id = 'Used'): Template {
  new CfnOutput(stack, id, { value: arn });
  return Template.fromStack(stack);
}

test('its own stack refers to it', () => {
  const home = new Stack(app, 'Home', { env: DUBLIN });
  const template = use(arnIn(home).arn, home);
  template.resourceCountIs(PARAMETER, 0);
  expect(onReading).not.toHaveBeenCalled();
});

test('another stack has one parameter for all uses, and is deployed after it', () => {
  const home = new Stack(app, 'Home', { env: DUBLIN });
  const { arn, resource } = arnIn(home);
  const web = new Stack(app, 'Web', { env: DUBLIN });
  new CfnOutput(web, 'First', { value: arn });
  const template = use(arn, web);
  expect(Object.values(template.findResources(PARAMETER))).toEqual([{
    Type: PARAMETER,
    Properties: {
      Type: 'String',
      Description: 'Revision one of the topic Home/Owner in eu-west-1',
      Value: { 'Fn::GetStackOutput': { StackName: 'Home', OutputName: expect.any(String) as string, Region: 'eu-west-1' } },
    },
  }]);
  expect(web.dependencies).toContain(home);
  expect(onReading).toHaveBeenCalledWith(resource);
  expect(ArnLookup.resourceOf(arn)).toBe(resource);
});

test.each<[string, () => Stack, Environment, string]>([
  ['in another Stage', () => new Stack(new Stage(app, 'Prod'), 'Web', { env: DUBLIN }), DUBLIN,
    'topic "Home/Owner" cannot be used in stack "Prod/Web": they are in different Stages, which are deployed apart; create one in each Stage'],
  ['in another account', () => new Stack(app, 'Web', { env: { ...DUBLIN, account: '222222222222' } }), DUBLIN,
    'topic "Home/Owner" cannot be used in stack "Web": it is in account 111122223333, the stack in account 222222222222, which cannot read it'],
  ['where the region is not known', () => new Stack(app, 'Web', { env: DUBLIN }), {},
    'topic "Home/Owner" cannot be used in stack "Web": the region of stack "Home", which has the topic, is not known'],
])('it cannot be read %s', (_, reader, env, message) => {
  const { arn } = arnIn(new Stack(app, 'Home', { env }));
  expect(() => use(arn, reader())).toThrow(message);
});

test('a text that is no such ARN has no resource', () => {
  expect(ArnLookup.resourceOf('arn:aws:sns:eu-west-1:111122223333:topic')).toBeUndefined();
});
