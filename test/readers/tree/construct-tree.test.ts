import { App, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { CfnAlarm, type CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { CertificateChecks } from '../../../src';
import { ConstructTree } from '../../../src/readers/tree/construct-tree';
import type { TreeResource } from '../../../src/readers/tree/tree-resource';

const stack = () => new Stack(new App(), 'Web');
const read = (construct: CfnResource): TreeResource => new ConstructTree(construct.node.root).resourceOf(construct);

function alarm(props: Partial<CfnAlarmProps>, scope = stack()): CfnAlarm {
  return new CfnAlarm(scope, 'Alarm', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, ...props });
}

describe('the text of a property is had without reading the others', () => {
  test('of an L1', () => {
    expect(read(alarm({ namespace: 'AWS/SQS' })).plainText('Namespace')).toBe('AWS/SQS');
  });

  test('of an L1 that was changed later', () => {
    const changed = alarm({ namespace: 'AWS/SQS' });
    changed.namespace = 'AWS/CertificateManager';
    expect(read(changed).plainText('Namespace')).toBe('AWS/CertificateManager');
  });

  test('but not where an override says something else', () => {
    const overridden = alarm({ namespace: 'AWS/SQS' });
    overridden.addPropertyOverride('Namespace', 'AWS/CertificateManager');
    expect(read(overridden).plainText('Namespace')).toBeUndefined();
    expect(read(overridden).properties.Namespace).toBe('AWS/CertificateManager');
  });

  test('nor where it is a token', () => {
    const scope = stack();
    expect(read(alarm({ namespace: new CfnParameter(scope, 'Given').valueAsString }, scope)).plainText('Namespace')).toBeUndefined();
  });

  test('nor of a raw resource', () => {
    const raw = new CfnResource(stack(), 'Alarm', { type: 'AWS::CloudWatch::Alarm', properties: { Namespace: 'AWS/SQS' } });
    expect(read(raw).plainText('Namespace')).toBeUndefined();
  });
});

test('an alarm about something else is not read', () => {
  const scope = stack();
  CertificateChecks.apply(scope);
  let times = 0;
  const metricName = Lazy.string({ produce: () => `Metric${times++}` });
  alarm({ namespace: 'AWS/SQS', metricName }, scope);
  scope.node.validate();
  expect(times).toBe(0);
  new CfnAlarm(scope, 'Expiry', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, namespace: 'AWS/CertificateManager', metricName });
  scope.node.validate();
  expect(times).toBe(1);
});

describe('a resource is read as it will stand in the template', () => {
  const PROPERTIES = { Namespace: 'AWS/SQS' };

  test('with its overrides', () => {
    const raw = new CfnResource(stack(), 'Alarm', { type: 'AWS::CloudWatch::Alarm', properties: PROPERTIES });
    raw.addOverride('Properties.Namespace', 'AWS/CertificateManager');
    expect(read(raw).properties).toEqual({ Namespace: 'AWS/CertificateManager' });
  });

  test('where a subclass renders it in a way of its own', () => {
    class Rendered extends CfnResource {
      public _toCloudFormation() {
        return { Resources: { Alarm: { Type: this.cfnResourceType, Properties: { Namespace: 'AWS/CertificateManager' } } } };
      }
    }
    expect(read(new Rendered(stack(), 'Alarm', { type: 'AWS::CloudWatch::Alarm', properties: PROPERTIES })).properties)
      .toEqual({ Namespace: 'AWS/CertificateManager' });
  });

  test('and as nothing, where a subclass leaves it out', () => {
    class LeftOut extends CfnResource {
      protected shouldSynthesize() {
        return false;
      }
    }
    expect(read(new LeftOut(stack(), 'Alarm', { type: 'AWS::CloudWatch::Alarm', properties: PROPERTIES })).properties).toEqual({});
  });
});

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

test('the name of an export that asks for an export is unknown', () => {
  const scope = stack();
  new CfnOutput(scope, 'Output', { value: 'arn', exportName: Fn.importValue('other') });
  const tree = new ConstructTree(scope.node.root);
  expect(tree.exported('other', undefined, undefined)).toBeUndefined();
});
