import { App, CfnOutput, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import { CertificateChecks } from '../../../src';
import { ConstructTree } from '../../../src/readers/tree/construct-tree';

describe('what a stack refers to', () => {
  const env = (region: string) => ({ region, account: '111122223333' });
  const certificate = (scope: Stack) => new CfnResource(scope, 'Certificate', {
    type: 'AWS::CertificateManager::Certificate', properties: { DomainName: 'www.example.com', ValidationMethod: 'DNS' },
  });
  const site = (scope: Stack, arn: unknown) => new CfnResource(scope, 'Site', {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn: arn, MinimumProtocolVersion: 'TLSv1.2_2021' } } },
  });

  test('is found in stacks outside of the scope of the checks too', () => {
    const app = new App();
    const certificates = new Stack(app, 'Certificates', { env: env('eu-west-1') });
    new CfnOutput(certificates, 'Arn', { value: certificate(certificates).ref, exportName: 'arn' });
    const web = new Stack(app, 'Web', { env: env('eu-west-1') });
    site(web, Fn.importValue('arn'));
    CertificateChecks.apply(web);
    expect(web.node.validate()).toEqual([expect.stringContaining('cdk-acm::certificate-region')]);
  });

  test('is what has that logical id now, after ids were given anew', () => {
    const scope = new Stack(new App(), 'Web', { env: env('us-east-1') });
    const [one, other] = ['One', 'Other'].map((id) => new CfnResource(scope, id, { type: 'AWS::SNS::Topic' }));
    const user = (id: string, target: unknown) => new CfnResource(scope, id, { type: 'AWS::SQS::Queue', properties: { Topic: target } });
    const refer = () => {
      const tree = new ConstructTree(scope.node.root);
      return tree.stackOf(scope).resource((tree.resourceOf(user(`User${scope.node.children.length}`, one.ref)).properties.Topic as { Ref: string }).Ref);
    };
    expect(refer()?.path).toBe('Web/One');
    one.overrideLogicalId('Renamed');
    other.overrideLogicalId('One');
    expect(new ConstructTree(scope.node.root).stackOf(scope).resource('One')?.path).toBe('Web/Other');
    expect(refer()?.path).toBe('Web/One');
  });
});
