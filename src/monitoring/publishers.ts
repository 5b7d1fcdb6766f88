import { CfnResource, Stack, Token, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { IConstruct } from 'constructs';
import { partitionOf } from '../catalog/partitions';
import { deployedResource } from '../core-internals';

/** Its policy cannot be changed: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
const KEY_OF_AWS = 'alias/aws/sns';

/** What publishes to the topic: alarms and rules of its account. */
const PUBLISHERS = [
  { service: 'cloudwatch', resource: 'alarm', separator: ':' },
  { service: 'events', resource: 'rule', separator: '/' },
];

/**
 * Lets alarms and rules publish to a topic. A topic with a policy of its own accepts nothing else, and a topic with a KMS key nothing that may not use the
 * key. The policies of a topic or key that is not of the app cannot be changed: the warning says what they must contain.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function allowPublishing(topic: ITopic, owner: IConstruct): void {
  // an Aspect or an override may encrypt it later
  topic.node.addValidation({ validate: () => keyProblems(topic, deployedKeyOf(topic)) });
  const isAdded = topic.addToResourcePolicy(statement(topic, ['sns:Publish'], topic.topicArn)).statementAdded;
  const { masterKey } = topic;
  const isKeyAdded = !masterKey || masterKey.addToResourcePolicy(statement(topic, ['kms:Decrypt', 'kms:GenerateDataKey*'], '*')).statementAdded;
  const missing = [
    ...isAdded ? [] : ['its policy must let cloudwatch.amazonaws.com and events.amazonaws.com do sns:Publish'],
    ...isKeyAdded ? [] : ['the policy of its key must let them do kms:Decrypt and kms:GenerateDataKey*'],
  ];
  if (missing.length === 0) return;
  Validations.of(owner).addWarning('cdk-acm::topic-policy', `topic "${topic.node.path}" is not of this app, so its policies cannot be changed here: ${missing.join(', and ')}; `
    + 'acknowledge this warning when they do');
}

/** @param key The key of a topic: an ID, an ARN, or an alias */
export function keyProblems(topic: ITopic, key: unknown): string[] {
  if (!String(key).endsWith(KEY_OF_AWS)) return [];
  return [`topic "${topic.node.path}" is encrypted with ${KEY_OF_AWS}, a key of AWS that alarms and rules may not use: give the topic a masterKey of your own`];
}

function deployedKeyOf({ node: { defaultChild: resource } }: ITopic): unknown {
  return resource && CfnResource.isCfnResource(resource) ? deployedResource(resource)[0]?.[1].KmsMasterKeyId : undefined;
}

function statement(topic: ITopic, actions: string[], resource: string): PolicyStatement {
  const { region, account } = topic.env;
  const partition = Token.isUnresolved(region) ? Stack.of(topic).partition : partitionOf(region);
  return new PolicyStatement({
    effect: Effect.ALLOW,
    principals: PUBLISHERS.map(({ service }) => new ServicePrincipal(`${service}.amazonaws.com`)),
    actions,
    resources: [resource],
    conditions: {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': PUBLISHERS.map(({ service, resource: kind, separator }) => `arn:${partition}:${service}:${region}:${account}:${kind}${separator}*`) },
    },
  });
}
