import { App, CfnResource, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { constructsBelow } from '../../../src/readers/tree/constructs-below';

test('constructs are told apart, each before its children', () => {
  const app = new App();
  const stage = new Stage(app, 'Prod');
  const stack = new Stack(stage, 'Web');
  const site = new Construct(stack, 'Site');
  const resource = new CfnResource(site, 'Resource', { type: 'AWS::S3::Bucket' });
  const visited: Construct[] = [];
  expect(constructsBelow([app], (each) => visited.push(each as Construct)))
    .toEqual({ resources: [resource], stacks: [stack], others: [app, stage, site] });
  expect(visited).toEqual([app, stage, stack, site, resource]);
  expect(constructsBelow([site, stack]).resources).toEqual([resource, resource]);
});
