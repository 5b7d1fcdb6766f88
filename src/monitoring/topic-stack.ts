import { IStackSynthesizer, Stack, Token } from 'aws-cdk-lib';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { LIBRARY_ID } from '../cross-region/library-id';
import { nameProblems, possibleName, synthesizerFor } from '../cross-region/support-stack';
import { tagAsAt } from '../cross-region/tags-around';

/**
 * The stack with the topic for all stacks of an account and region in a Stage. Its name is the one that the user gave, after that of the Stage, so that it
 * stays the same whichever stacks there are. It depends on no stack, and those that send to its topic depend on it.
 */
export function topicStack(name: string, sender: Stack, synthesizer?: IStackSynthesizer): Stack {
  const home = deployedStack(sender);
  const stage = stageOf(home);
  const { account, region } = home;
  const id = [LIBRARY_ID, name, ...[account, region].filter((part) => !Token.isUnresolved(part))].join('-');
  const stack = stage.node.tryFindChild(id) as Stack | undefined ?? createStack(id, [stage.stageName, possibleName(name, home)].filter((part) => part !== '').join('-'), home, synthesizer);
  home.addStackDependency(stack);
  return stack;
}

function createStack(id: string, stackName: string, home: Stack, synthesizer?: IStackSynthesizer): Stack {
  const { account, region } = home;
  const stage = stageOf(home);
  const stack = new Stack(stage, id, {
    env: { account, region },
    stackName,
    description: 'Notifications about certificates',
    synthesizer: synthesizer ?? synthesizerFor(home),
  });
  // tags are Aspects, which may have had their turn
  tagAsAt(stack, stack);
  // not now: the stack that has the same name may be created later
  stack.node.addValidation({ validate: () => nameProblems(stack, 'topicStackName') });
  return stack;
}
