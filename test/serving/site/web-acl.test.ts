import { CfnParameter, Stack } from 'aws-cdk-lib';
import { assertGlobalWebAcl } from '../../../src/serving/site/web-acl';

const INSTEAD = ': write "arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>"';

test.each(['arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b', 'arn:aws-eusc:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b'])('%s is taken', (arn) => {
  expect(() => assertGlobalWebAcl(arn, new Stack())).not.toThrow();
});

test('a web ACL for load balancers is refused', () => {
  const arn = 'arn:aws:wafv2:us-east-1:111111111111:regional/webacl/shop/0a1b';
  expect(() => assertGlobalWebAcl(arn, new Stack())).toThrow(
    `webAclArn "${arn}" has the scope REGIONAL, and CloudFront requires a web ACL of the scope CLOUDFRONT, which is in us-east-1${INSTEAD}`);
});

test.each(['shop', 'arn:aws:wafv2:eu-west-1:111111111111:global/webacl/shop/0a1b', ''])('"%s" is refused', (arn) => {
  expect(() => assertGlobalWebAcl(arn, new Stack())).toThrow(`webAclArn must be the ARN of a web ACL of the scope CLOUDFRONT, got "${arn}"${INSTEAD}`);
});

test('one that is known at deployment only is taken', () => {
  const stack = new Stack();
  expect(() => assertGlobalWebAcl(new CfnParameter(stack, 'Acl').valueAsString, stack)).not.toThrow();
});
