import { IStackSynthesizer, Stack, Token } from 'aws-cdk-lib';
import { deployedStack, stageOf } from './deployment-order';

/** Id of what this library adds to a Stage or to a stack beside the user's own constructs. */
export const SUPPORT_ID = 'CloudFrontCertificates';

/** How a support stack is made. */
export interface SupportStackOptions {
  /** The region that it is for. */
  readonly region: string;
  /** Its name, when the user gave one. */
  readonly stackName?: string;
  /** Its synthesizer, when the user gave one. */
  readonly synthesizer?: IStackSynthesizer;
}

/**
 * The stack in another region that holds what a consumer needs there: one for each Stage and account, and for each name that is given.
 * The first consumer makes it, the others find it again.
 */
export function supportStackFor(consumer: Stack, options: SupportStackOptions): Stack {
  const home = deployedStack(consumer);
  const stage = stageOf(home);
  const id = [SUPPORT_ID, options.stackName, Token.isUnresolved(home.account) ? undefined : home.account].filter((part) => part).join('-');
  const found = stage.node.tryFindChild(id);
  if (found && !Stack.isStack(found)) {
    throw new Error(`"${found.node.path}" is not a stack, so that it cannot hold certificates: give it another id, or give supportStackName`);
  }

  const stack = found ?? new Stack(stage, id, {
    env: { account: home.account, region: options.region },
    stackName: options.stackName ?? defaultName(home),
    description: `Certificates in ${options.region} for stacks that are elsewhere`,
    synthesizer: options.synthesizer,
    tags: home.tags.tagValues(),
  });
  checkSupportStack(stack, home, options.region);
  // not now: the stack that has the same name may be created later
  if (!found) stack.node.addValidation({ validate: () => nameProblems(stack) });
  // whoever protects a stack against deletion wants the certificate that it uses protected too
  stack.terminationProtection ||= home.terminationProtection;
  return stack;
}

/** Throws unless the stack can hold what `consumer` needs in `region`. */
export function checkSupportStack(stack: Stack, consumer: Stack, region: string): void {
  const name = `support stack "${stack.node.path}"`;
  if (stack.region !== region) {
    throw new Error(`${name} is in ${Token.isUnresolved(stack.region) ? 'an unknown region' : stack.region}, `
      + `and CloudFront reads certificates in ${region}: give it env: { region: '${region}' }`);
  }
  if (!Token.isUnresolved(stack.account) && !Token.isUnresolved(consumer.account) && stack.account !== consumer.account) {
    throw new Error(`${name} is in account ${stack.account} and stack "${consumer.node.path}" in account ${consumer.account}: `
      + 'a certificate serves its own account only, give both the same account');
  }
  if (stageOf(stack) !== stageOf(consumer)) {
    throw new Error(`${name} and stack "${consumer.node.path}" are in different Stages, which are deployed apart: `
      + 'create the support stack in the Stage of the stack that uses it');
  }
}

/** What is wrong when another stack, of whatever Stage, has that name in the same account and region. */
function nameProblems(stack: Stack): string[] {
  const { account, environment, region, stackName } = stack;
  if (Token.isUnresolved(account)) return [];
  return stack.node.root.node.findAll()
    .filter((other) => Stack.isStack(other) && other !== stack && other.stackName === stackName && other.environment === environment)
    .map((twin) => `support stack "${stack.node.path}" and stack "${twin.node.path}" are both called "${stackName}" in account ${account} `
      + `and region ${region}, so that each would overwrite the other: give supportStackName a name that no other stack has there`);
}

/**
 * A name that no other app has in this account: the consumer's name and region are its own there.
 * With a fixed name, two apps in one account would overwrite each other's certificates.
 */
function defaultName(home: Stack): string {
  const suffix = [...Token.isUnresolved(home.region) ? [] : [home.region], SUPPORT_ID].join('-');
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
  const longest = 128;
  return `${home.stackName.slice(0, longest - suffix.length - 1)}-${suffix}`;
}
