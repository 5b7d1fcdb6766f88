import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SiteRouting } from '../../../src';
import { viewerRequestFunctions } from '../../../src/serving/site/viewer-request-function';

const SETTINGS = { names: ['www.example.com'], redirectFrom: [], strictTransportSecurity: '' };

test('the function sees each request first, in the runtime 2.0', () => {
  const stack = new Stack(undefined, 'Web');
  expect(viewerRequestFunctions(stack, { ...SETTINGS, routing: SiteRouting.SINGLE_PAGE })).toEqual([{ eventType: 'viewer-request', function: expect.anything() }]);
  Template.fromStack(stack).hasResourceProperties('AWS::CloudFront::Function', { AutoPublish: true, FunctionConfig: { Runtime: 'cloudfront-js-2.0' } });
});

test('two stacks of one app with two names have two functions, as CloudFront has one for each name in an account', () => {
  const nameIn = (stackName: string) => {
    const stack = new Stack(undefined, 'Web', { stackName, env: { region: 'eu-west-1' } });
    viewerRequestFunctions(stack, { ...SETTINGS, routing: SiteRouting.SINGLE_PAGE });
    return Object.values(Template.fromStack(stack).findResources('AWS::CloudFront::Function'))[0].Properties.Name as string;
  };
  expect([nameIn('web-dev'), nameIn('web-prod')]).toEqual([expect.stringMatching(/^webdev.*-eu-west-1$/), expect.stringMatching(/^webprod.*-eu-west-1$/)]);
  expect(nameIn('w'.repeat(120)).length).toBeLessThanOrEqual(64);
});

test('a site that needs none has none', () => {
  const stack = new Stack();
  expect(viewerRequestFunctions(stack, { ...SETTINGS, routing: SiteRouting.FILES })).toEqual([]);
  expect(stack.node.children).toEqual([]);
});
