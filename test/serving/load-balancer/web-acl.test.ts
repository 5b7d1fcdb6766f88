import { CfnParameter } from 'aws-cdk-lib';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlbProps } from '../../../src';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps>) => stack.alb(props);

describe('a web ACL', () => {
  const ACL = 'arn:aws:wafv2:ap-southeast-2:111111111111:regional/webacl/shop/0a1b';
  const SHAPE = '"arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>"';

  test('is associated with the load balancer', () => {
    web({ webAclArn: ACL });
    stack.template.hasResourceProperties('AWS::WAFv2::WebACLAssociation', { WebACLArn: ACL, ResourceArn: { Ref: 'Web3C8945DB' } });
  });

  test('that is a token is not judged', () => {
    web({ webAclArn: new CfnParameter(stack, 'Acl').valueAsString });
    stack.template.hasResourceProperties('AWS::WAFv2::WebACLAssociation', { WebACLArn: { Ref: 'Acl' } });
  });

  test('of another region passes where the load balancer\'s region is unknown', () => {
    stack = new WebStack();
    expect(() => web({ webAclArn: ACL })).not.toThrow();
  });

  test('for CloudFront is refused', () => {
    const arn = 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b';
    expect(() => web({ webAclArn: arn })).toThrow(
      `webAclArn "${arn}" has the scope CLOUDFRONT: a load balancer requires a web ACL of the scope REGIONAL, ${SHAPE}`);
  });

  test('of another region is refused', () => {
    const arn = ACL.replace('ap-southeast-2', 'eu-west-1');
    expect(() => web({ webAclArn: arn })).toThrow(
      `webAclArn "${arn}" is in eu-west-1, but the load balancer is in ap-southeast-2: create a web ACL in ap-southeast-2`);
  });

  test.each(['0a1b', ''])('given as "%s" is refused', (arn) => {
    expect(() => web({ webAclArn: arn })).toThrow(`webAclArn must be the ARN of a web ACL, got "${arn}": write ${SHAPE}`);
  });
});
