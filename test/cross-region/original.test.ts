import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { isWithin, originalPath } from '../../src/cross-region/original';
import { standInFor } from '../../src/cross-region/stack-output';

const app = new App();
const [web, other] = [new Stack(app, 'Web'), new Stack(app, 'Other')];

test('a resource has the path of the construct that the user created', () => {
  const resource = new CfnResource(new Construct(web, 'Bucket'), 'Resource', { type: 'AWS::S3::Bucket' });
  expect(originalPath(resource)).toBe('Web/Bucket');
});

test('what stands in another stack has the path of its original', () => {
  const certificate = new Construct(web, 'Cert');
  const resource = new CfnResource(new Construct(standInFor(certificate, other), 'Default'), 'Resource', { type: 'AWS::CertificateManager::Certificate' });
  expect(originalPath(resource)).toBe('Web/Cert');
  expect(originalPath(new Construct(standInFor(certificate, other), 'Part'))).toBe('Web/Cert/Part');
});

test('a path is within its construct, and within the app', () => {
  expect([app, web, other].map((scope) => isWithin('Web/Cert', scope))).toEqual([true, true, false]);
  expect(isWithin('Web', web)).toBe(true);
  expect(isWithin('Website/Cert', web)).toBe(false);
});
