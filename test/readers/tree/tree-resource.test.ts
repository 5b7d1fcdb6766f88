import { App, CfnParameter, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnAlarm, type CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
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
