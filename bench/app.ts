import { App, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { certificateForAll, Consumers } from './consumers';
import type { Size } from './measures';

// CloudFormation takes 500 resources in a stack.
const RESOURCES_PER_STACK = 400;
const ENV = { account: '111122223333', region: 'us-east-1' };

/** An app of that size. */
export function appOf({ resources, consumers }: Size, outdir: string): App {
  const app = new App({ outdir, analyticsReporting: false, context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
  const ofShared = certificateForAll(new Stack(app, 'Shared', { env: ENV }));

  let made = 1;
  for (let index = 0; made < resources; index++) {
    const stack = new Stack(app, `Stack${index}`, { env: ENV });
    const added = new Consumers(stack, ofShared);
    // Its certificates, the nested stack, and what that has.
    for (made += 4; stack.node.children.length < RESOURCES_PER_STACK && made < resources; made++) {
      // Evenly among the others, whatever their part.
      const isConsumer = Math.floor(made * consumers) > Math.floor((made - 1) * consumers);
      if (isConsumer) added.add(made);
      else OTHERS[made % OTHERS.length](stack, `Resource${made}`);
    }
  }
  return app;
}

const OTHERS: readonly ((stack: Stack, id: string) => unknown)[] = [
  (stack, id) => new Queue(stack, id),
  (stack, id) => new Topic(stack, id, { displayName: id }),
  (stack, id) => new StringParameter(stack, id, { stringValue: id }),
  (stack, id) => new Role(stack, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
  (stack, id) => new CfnLogGroup(stack, id, { retentionInDays: 7 }),
];
