import { App, CfnOutput, CfnResource, NestedStack, Stack } from 'aws-cdk-lib';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { RegionalCertificate } from '../../../src';
import { ConstructTree } from '../../../src/readers/tree/construct-tree';
import { outputsIn } from '../../../src/readers/tree/outputs';

const topicIn = (stack: Stack) => new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });

/** The outputs of a stack, each with the paths of the resources that it leads to. */
function outputs(stack: Stack): [string, string[]][] {
  const tree = new ConstructTree(stack.node.root);
  return outputsIn(tree.stackOf(stack)).map(({ element, targets }) => [element.node.id, [...targets].map(({ node }) => node.path)]);
}

test('an output leads to the resource that it refers to, in its stack or in a nested one', () => {
  const stack = new Stack(new App(), 'Web');
  new CfnOutput(stack, 'Own', { value: topicIn(stack).ref });
  new CfnOutput(stack, 'Inner', { value: topicIn(new NestedStack(stack, 'Nested')).ref });
  new CfnOutput(stack, 'Text', { value: 'text' });
  expect(outputs(stack)).toEqual([['Own', ['Web/Topic']], ['Inner', ['Web/Nested/Topic']], ['Text', []]]);
});

test('an output that a certificate of this library creates for its readers is none of the app', () => {
  const app = new App();
  const [certs, web] = ['Certs', 'Web'].map((id) => new Stack(app, id));
  const certificate = new RegionalCertificate(certs, 'Cert', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
  new CfnOutput(web, 'Arn', { value: certificate.certificateArn });
  app.synth();
  expect(certs.node.findAll().filter((each) => each instanceof CfnOutput)).toHaveLength(1);
  expect(outputs(certs)).toEqual([]);
});
