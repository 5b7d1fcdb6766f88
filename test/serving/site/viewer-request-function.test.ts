import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SiteRouting } from '../../../src';
import { viewerRequestFunctions } from '../../../src/serving/site/viewer-request-function';

const SETTINGS = { names: ['www.example.com'], redirectFrom: [], strictTransportSecurity: '' };

test('the function sees each request first, in the runtime 2.0', () => {
  const stack = new Stack();
  expect(viewerRequestFunctions(stack, { ...SETTINGS, routing: SiteRouting.SINGLE_PAGE })).toEqual([{ eventType: 'viewer-request', function: expect.anything() }]);
  Template.fromStack(stack).hasResourceProperties('AWS::CloudFront::Function', { AutoPublish: true, FunctionConfig: { Runtime: 'cloudfront-js-2.0' } });
});

test('a site that needs none has none', () => {
  const stack = new Stack();
  expect(viewerRequestFunctions(stack, { ...SETTINGS, routing: SiteRouting.FILES })).toEqual([]);
  expect(stack.node.children).toEqual([]);
});
