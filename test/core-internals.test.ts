import { existsSync, readdirSync, readFileSync } from 'fs';
import { basename, dirname, join } from 'path';
import { App, Aws, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, NestedStack, PermissionsBoundary, Stack, Token, Tokenization, Validations } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnApi } from 'aws-cdk-lib/aws-sam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import {
  canHoldToken, coreScopesAcknowledgements, deployedResource, isForReferences, isJoin, isUncachedLazy, missingContext, permissionsBoundaryOf,
  plainText, readsOtherRegions, stacksReferringTo, templatePartOf,
  typeOf,
  writtenProperties,
} from '../src/core-internals';

const newStack = () => new Stack(new App(), 'Web');
const raw = (properties: Record<string, unknown> = { Name: 'a' }) => new CfnResource(newStack(), 'Any', { type: 'Any::Any::Any', properties });
const alarm = () => new CfnAlarm(newStack(), 'Alarm', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, namespace: 'AWS/SQS' });

class LeftOut extends CfnResource {
  protected override shouldSynthesize() {
    return false;
  }
}

const leftOut = () => new LeftOut(newStack(), 'Any', { type: 'Any::Any::Any', properties: { Name: 'a' } });

test('the part of the template is what the template will have of an element', () => {
  const parameter = new CfnParameter(newStack(), 'Name', { default: 'a' });
  expect(parameter.stack.resolve(templatePartOf(parameter))).toEqual({ Parameters: { Name: { Type: 'String', Default: 'a' } } });
});

describe('a deployed resource', () => {
  test('has its overrides', () => {
    const resource = raw();
    resource.addPropertyOverride('Other', 1);
    expect(deployedResource(resource)).toEqual([['Any', { Name: 'a', Other: 1 }]]);
  });

  test('has no properties if there are none', () => {
    expect(deployedResource(new CfnResource(newStack(), 'Any', { type: 'Any::Any::Any' }))).toEqual([['Any', {}]]);
  });

  test('is none if its class leaves it out', () => {
    expect(deployedResource(leftOut())).toEqual([]);
  });
});

describe('the type of a resource', () => {
  test('is the one of its class', () => {
    expect(typeOf(alarm())).toBe('AWS::CloudWatch::Alarm');
  });

  test('is the one that an override says', () => {
    const resource = raw();
    resource.addOverride('Type', 'Other::Other::Other');
    expect(typeOf(resource)).toBe('Other::Other::Other');
  });
});

describe('the written properties of a resource', () => {
  const site = () => new CfnDistribution(newStack(), 'Site', {
    distributionConfig: { enabled: true, webAclId: 'acl', defaultCacheBehavior: { targetOriginId: 'o', viewerProtocolPolicy: 'https-only' } },
  });

  test('have the names that the app gave, and core renames them', () => {
    const written = writtenProperties(alarm());
    expect(written?.properties).toMatchObject({ namespace: 'AWS/SQS' });
    expect(written?.rename?.(written.properties)).toMatchObject({ Namespace: 'AWS/SQS', EvaluationPeriods: 1 });
  });

  test('are renamed at every depth, in more than the first letter', () => {
    const written = writtenProperties(site());
    expect(written?.rename?.(written.properties)).toMatchObject({ DistributionConfig: { WebACLId: 'acl' } });
  });

  test('take a function of CloudFormation in the place of any value, and keep it as it is', () => {
    const written = writtenProperties(site());
    expect(written?.rename?.({ distributionConfig: { Ref: 'Config' }, tags: { Ref: 'Tags' } })).toEqual({ DistributionConfig: { Ref: 'Config' }, Tags: { Ref: 'Tags' } });
  });

  test('are refused if one is missing', () => {
    expect(() => writtenProperties(site())?.rename?.({})).toThrow('distributionConfig: required but missing');
  });

  test('hold their tokens', () => {
    const Name = Lazy.string({ produce: () => 'a' });
    expect(writtenProperties(raw({ Name }))?.properties).toEqual({ Name });
  });

  test('keep their names in a raw resource', () => {
    expect(writtenProperties(raw())).toMatchObject({ properties: { Name: 'a' }, rename: undefined });
  });

  test('are renamed by the same code in resources of one class, and by other code in those of another', () => {
    expect(writtenProperties(alarm())?.renamedBy).toBe(writtenProperties(alarm())?.renamedBy);
    expect(writtenProperties(alarm())?.renamedBy).not.toBe(writtenProperties(site())?.renamedBy);
  });

  test('are left out if core does not know them', () => {
    const written = writtenProperties(alarm());
    expect(written?.rename?.({ ...written.properties, other: 'a' })).not.toHaveProperty('other');
  });

  test('are not all in AWS SAM, where a value can have several shapes', () => {
    expect(writtenProperties(new CfnApi(newStack(), 'Api', { stageName: 'prod' }))).toBeUndefined();
  });

  test('have values of several shapes in AWS SAM alone', () => {
    const library = dirname(require.resolve('aws-cdk-lib/package.json'));
    const files = readdirSync(library).map((name) => join(library, name, 'lib', `${name.replace('aws-', '')}.generated.js`)).filter(existsSync);
    expect(files.length).toBeGreaterThan(200);
    // Validators of lists and of texts take no map of properties.
    const shapes = (union: string) => union.match(/(?<!listValidator\(|unionValidator\([^)]*)\bCfn\w+PropertyValidator/g) ?? [];
    const several = files.filter((file) => (readFileSync(file, 'utf8').match(/unionMapper\(\[.*?\]/g) ?? []).some((union) => shapes(union).length > 1));
    expect(several.map((file) => basename(file))).toEqual(['sam.generated.js']);
  });

  test('are not all where an override changes them', () => {
    const resource = alarm();
    resource.addOverride('Condition', 'Some');
    expect(writtenProperties(resource)).toBeUndefined();
  });

  test('are not all where a class of the app renders them', () => {
    class Renamed extends CfnAlarm {
      protected override renderProperties(props: Record<string, unknown>) {
        return { ...super.renderProperties(props), Namespace: 'Other' };
      }
    }
    expect(writtenProperties(new Renamed(newStack(), 'Alarm', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1 }))).toBeUndefined();
  });

  test('are not all where a class of the app renders the resource', () => {
    class Rendered extends CfnAlarm {
      public _toCloudFormation() {
        return { Resources: {} };
      }
    }
    expect(writtenProperties(new Rendered(newStack(), 'Alarm', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1 }))).toBeUndefined();
  });

  test('are those of core in a class of the app that changes nothing about them', () => {
    class Named extends CfnAlarm {}
    const named = new Named(newStack(), 'Alarm', { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1 });
    expect(writtenProperties(named)?.renamedBy).toBe(writtenProperties(alarm())?.renamedBy);
  });

  test('are none of a resource that is left out', () => {
    expect(writtenProperties(leftOut())).toBeUndefined();
  });
});

describe('a token can be held', () => {
  test.each<[string, unknown]>([
    ['by a text', Lazy.string({ produce: () => '' })],
    ['by the middle of a text', `a${Token.asString({ Ref: 'Name' })}b`],
    ['by a text of a list', Token.asList({ Ref: 'Names' })[0]],
    ['by a number', Token.asNumber({ Ref: 'Port' })],
    ['by a number in a text', `port ${Token.asNumber({ Ref: 'Port' })}`],
  ])('%s', (_, value) => {
    expect(canHoldToken(value)).toBe(true);
  });

  test.each([['', false], ['www.example.com', false], [0, false], [-1, false], [1e300, false], [true, false], [undefined, false]])('but not by %p', (value, expected) => {
    expect(canHoldToken(value)).toBe(expected);
  });
});

describe('a plain text', () => {
  test('is the one of the L1', () => {
    expect(plainText(alarm(), 'Namespace')).toBe('AWS/SQS');
  });

  test('is none where an override may say something else', () => {
    const resource = alarm();
    resource.addPropertyOverride('Namespace', 'Other');
    expect(plainText(resource, 'Namespace')).toBeUndefined();
  });

  test('is none where the value is a token, no text, or not there', () => {
    const resource = alarm();
    expect(plainText(resource, 'EvaluationPeriods')).toBeUndefined();
    expect(plainText(resource, 'MetricName')).toBeUndefined();
    resource.namespace = Lazy.string({ produce: () => 'AWS/SQS' });
    expect(plainText(resource, 'Namespace')).toBeUndefined();
  });
});

test('core applies an acknowledgement to the app or to its construct, as this library assumes', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  const app = new App();
  const [one, other] = ['One', 'Other'].map((id) => new CfnResource(new Stack(app, id), 'Any', { type: 'Any::Any::Any' }));
  Validations.of(one).acknowledge({ id: 'test::rule', reason: 'a test' });
  Validations.of(app).addPlugins({
    name: 'test',
    validate: () => ({
      success: true,
      violations: [one, other].map(({ node }) => ({
        ruleName: 'test::rule', description: 'text', severity: 'warning', violatingResources: [{ constructPath: node.path, locations: [] }],
      })),
    }),
  });
  app.synth();
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  const paths = JSON.stringify(pluginReports.map(({ violations }: { violations: unknown }) => violations));
  expect([paths.includes('One/Any'), paths.includes('Other/Any')]).toEqual([false, coreScopesAcknowledgements()]);
});

test('a stack refers to other regions if it was created so', () => {
  expect([true, false, undefined].map((crossRegionReferences) => readsOtherRegions(new Stack(new App(), 'Stack', { crossRegionReferences })))).toEqual([true, false, false]);
});

test('a stack has the permissions boundary that core gives to its roles', () => {
  const permissionsBoundary = PermissionsBoundary.fromName('${Qualifier}-${AWS::Region}');
  const stack = new Stack(new App(), 'Web', { env: { region: 'eu-west-1', account: '111122223333' }, permissionsBoundary });
  expect(JSON.stringify(stack.resolve(permissionsBoundaryOf(stack)))).toContain(':iam::111122223333:policy/hnb659fds-eu-west-1');
  expect(permissionsBoundaryOf(newStack())).toBeUndefined();
});

describe('missing context', () => {
  test('is what a lookup of the app reports', () => {
    const stack = new Stack(new App(), 'Web', { env: { region: 'eu-west-1', account: '111122223333' } });
    StringParameter.valueFromLookup(stack, '/shop/domain');
    expect(missingContext([stack])).toEqual([expect.objectContaining({
      provider: 'ssm', props: expect.objectContaining({ parameterName: '/shop/domain', dummyValue: 'dummy-value-for-/shop/domain' }),
    })]);
  });

  test('is nothing of a stack without lookups', () => {
    expect(missingContext([newStack()])).toEqual([]);
  });
});

test.each<[string, string, boolean]>([
  ['is not cached', Lazy.uncachedString({ produce: () => 'a' }), true],
  ['is cached', Lazy.string({ produce: () => 'a' }), false],
  ['is no Lazy', Aws.REGION, false],
])('a token that %s is told apart', (_, text, isUncached) => {
  const { firstToken } = Tokenization.reverseString(text);
  expect(firstToken && isUncachedLazy(firstToken)).toBe(isUncached);
});

test.each([['a joined text', Fn.join('-', ['a', Aws.REGION]), true], ['another function', Fn.select(0, Fn.split('-', Aws.REGION)), false]])('%s is recognized', (_, value, isJoined) => {
  const { firstToken } = Tokenization.reverseString(value);
  expect(firstToken && isJoin(firstToken)).toBe(isJoined);
});

describe('the stacks that refer to a resource', () => {
  /** A resource that two stacks read, one of which in a nested stack. */
  function read(strength?: string): CfnResource {
    const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': strength } });
    const topic = new CfnResource(new Stack(app, 'Topics'), 'Topic', { type: 'AWS::SNS::Topic' });
    new CfnOutput(topic.stack, 'Own', { value: topic.ref });
    new CfnOutput(new Stack(app, 'Web'), 'Name', { value: Token.asString(topic.getAtt('TopicName')) });
    new CfnOutput(new NestedStack(new Stack(app, 'Api'), 'Inner'), 'Arn', { value: topic.ref });
    app.synth();
    return topic;
  }

  test.each(['strong', 'weak', 'both', undefined])('are known after core has prepared the app, with references that are %s', (strength) => {
    const topic = read(strength);
    expect(stacksReferringTo(topic).map(({ attribute, stack }) => `${attribute} in ${stack.node.path}`).sort()).toEqual(['Ref in Api/Inner', 'TopicName in Web']);
    const outputs = topic.stack.node.findAll().filter((each) => each instanceof CfnOutput);
    expect(outputs.filter(isForReferences).length).toBe(outputs.length - 1);
    expect(outputs.length).toBeGreaterThan(2);
  });

  test('are none before that, and none of a resource that its own stack reads', () => {
    const stack = newStack();
    const topic = new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });
    expect(stacksReferringTo(topic)).toEqual([]);
    new CfnOutput(stack, 'Arn', { value: topic.ref });
    stack.node.root.node.findAll();
    expect(stacksReferringTo(topic)).toEqual([]);
  });
});

test('an output of `exportValue()` is for references', () => {
  const stack = newStack();
  stack.exportValue(new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' }).ref);
  expect(stack.node.findAll().filter((each) => each instanceof CfnOutput).map(isForReferences)).toEqual([true]);
});
