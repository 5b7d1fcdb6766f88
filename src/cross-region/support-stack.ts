import { createHash } from 'crypto';
import { IStackSynthesizer, PERMISSIONS_BOUNDARY_CONTEXT_KEY, PermissionsBoundary, Stack, Token, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { deployedStack, stageOf } from './deployment-order';
import { HomeRolesSynthesizer } from './home-roles-synthesizer';
import { LIBRARY_ID } from './library-id';
import { makeLikeHome } from './like-home';
import { StackNames } from './stack-names';
import { nameEnds, SharedPart, takeRoom } from './template-room';
import { deploymentRolesOf, permissionsBoundaryOf } from '../core-internals';
import { isKnown, isLookedUpLater } from '../lookups';

/** How a support stack is made. */
export interface SupportStackOptions {
  /** The region that it is for. */
  readonly region: string;
  /** Why it has to be in that region, as a sentence for error texts. */
  readonly reason: string;
  /** Its name, when the user gave one. */
  readonly stackName?: string;
  /** Its synthesizer, when the user gave one. */
  readonly synthesizer?: IStackSynthesizer;
  /** What it is for, if it is kept apart from the support stack with certificates. It is part of its name, so it can never change. */
  readonly purpose?: string;
  /** Bytes that its template grows by, at most. */
  readonly bytes?: number;
  /** A part of its template that constructs share. */
  readonly shared?: SharedPart;
}

/**
 * The stack in another region that holds what a construct needs there. Each stack has its own for each region, unless a name is given: the stacks
 * of a Stage and an account that give the same name share one. The first construct creates it, the others find it again.
 *
 * It is not shared by default because its name can never change. A name that several stacks share has to stay the same when any of them joins or
 * leaves. So it cannot contain the name of a stack, and nothing else in an app differs from every other app of the account.
 *
 * A support stack whose template would get too large continues in others.
 */
export function supportStackFor(owner: Construct, options: SupportStackOptions): Stack {
  const home = deployedStack(Stack.of(owner));
  const purpose = options.purpose === undefined ? '' : `-${options.purpose}`;
  for (const nameEnd of nameEnds(owner, stageOf(home))) {
    const stack = supportStack(home, options, `${purpose}${nameEnd}`);
    if (takeRoom(stack, options.bytes ?? 0, options.shared)) return stack;
  }
  throw new Error(`all support stacks of "${home.node.path}" in ${options.region} are full: give some of its certificates a supportStackName`);
}

function supportStack(home: Stack, options: SupportStackOptions, nameEnd: string): Stack {
  const { scope, id } = placeFor(home, options, nameEnd);
  const found = scope.node.tryFindChild(id);
  if (found && !Stack.isStack(found)) {
    throw new Error(`"${found.node.path}" is not a stack, but cdk-acm needs this id for a support stack: give it another id${options.purpose === undefined ? ', or give supportStackName' : ''}`);
  }

  const homeRoles = options.synthesizer ? undefined : synthesizerFor(home);
  const stack = found ?? new Stack(scope, id, {
    env: { account: home.account, region: options.region },
    stackName: nameFor(home, options, nameEnd),
    description: `Resources in ${options.region} for stacks in other regions`,
    synthesizer: options.synthesizer ?? homeRoles,
    permissionsBoundary: boundaryOf(home, homeRoles !== undefined),
    tags: home.tags.tagValues(),
  });
  checkSupportStack(stack, home, options);
  // not now: the stack that has the same name may be created later
  if (!found) stack.node.addValidation({ validate: () => nameProblems(stack, options.purpose === undefined ? 'supportStackName' : undefined) });
  makeLikeHome(stack, home);
  return stack;
}

/**
 * Where a support stack is in the tree: next to the only stack that needs it, or in the Stage. An account starts with a digit and the name of a
 * stack with a letter, so no two support stacks have the same id.
 */
function placeFor(home: Stack, { region, stackName }: SupportStackOptions, nameEnd: string): { readonly scope: Construct; readonly id: string } {
  const stage = stageOf(home);
  if (stackName === undefined) return { scope: home.node.scope as Construct ?? stage, id: `${home.node.id}-${LIBRARY_ID}-${region}${nameEnd}` };
  const account = Token.isUnresolved(home.account) ? [] : [home.account];
  return { scope: stage, id: `${[LIBRARY_ID, region, ...account, stackName].join('-')}${nameEnd}` };
}

/** One that needs nothing in the region of the support stack; that of the Stage or App if nothing is known of the stack's own. */
export function synthesizerFor(home: Stack): IStackSynthesizer | undefined {
  const roles = deploymentRolesOf(home.synthesizer);
  return roles && new HomeRolesSynthesizer(home, roles);
}

/**
 * The permissions boundary of the stack that needs the support stack: its roles may create no role without it. The name of a boundary often contains the
 * qualifier and the region of the bootstrap stack, which are those of the roles that deploy the support stack.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/customize-permissions-boundaries.html
 */
function boundaryOf(home: Stack, hasHomeRoles: boolean): PermissionsBoundary | undefined {
  const given: { readonly name?: string; readonly arn?: string } = home.node.tryGetContext(PERMISSIONS_BOUNDARY_CONTEXT_KEY) ?? {};
  const arn = hasHomeRoles ? permissionsBoundaryOf(home) : given.arn;
  if (arn !== undefined) return PermissionsBoundary.fromArn(arn);
  return given.name === undefined ? undefined : PermissionsBoundary.fromName(given.name);
}

/** Throws unless the stack can hold what `consumer` needs in the region. */
export function checkSupportStack(stack: Stack, consumer: Stack, { region, reason }: Pick<SupportStackOptions, 'region' | 'reason'>): void {
  const name = `support stack "${stack.node.path}"`;
  if (stack.region !== region && !isLookedUpLater(stack.region, stack)) {
    throw new Error(`${name} is in ${Token.isUnresolved(stack.region) ? 'an unknown region' : stack.region}, `
      + `and ${reason}: give it env: { region: '${region}' }`);
  }
  if (stack.account !== consumer.account && isKnown(stack.account, stack) && isKnown(consumer.account, consumer)) {
    throw new Error(`${name} is in account ${stack.account} and stack "${consumer.node.path}" in account ${consumer.account}: `
      + 'a support stack serves its own account only, give both the same account');
  }
  if (stageOf(stack) !== stageOf(consumer)) {
    throw new Error(`${name} and stack "${consumer.node.path}" are in different Stages, which are deployed apart: `
      + 'create the support stack in the Stage of the stack that uses it');
  }
}

/**
 * What is wrong when another stack, of whatever Stage, has the name of a support stack in the same account and region. Two accounts that are not known
 * may be one or two: that is a warning.
 *
 * @param prop The prop that gives the support stack its name
 */
export function nameProblems(stack: Stack, prop?: string): string[] {
  const { account, region, stackName } = stack;
  const twins = StackNames.for(stageOf(stack)).twinsOf(stack);
  if (!Token.isUnresolved(account)) {
    return twins.map((twin) => `support stack "${stack.node.path}" and stack "${twin.node.path}" are both called "${stackName}" in account ${account} `
      + `and region ${region}, so that each would overwrite the other: give ${prop ?? 'stackName of the other stack'} a name that no other stack has there`);
  }
  twins.forEach((twin) => Validations.of(stack).addWarning('cdk-acm::support-stack-name',
    `support stack "${stack.node.path}" and stack "${twin.node.path}" are both called "${stackName}" in region ${region}: deployed to one account, `
    + `each would overwrite the other; give each Stage another ${prop ?? 'stackName of the stack that needs it'}, or an env with an account`));
  return [];
}

function nameFor(home: Stack, { region, stackName }: SupportStackOptions, nameEnd: string): string {
  return stackName === undefined ? defaultName(home, region, nameEnd) : endingIn(nameEnd, possibleName(stackName, home));
}

/** CDK refuses the dummy value of a lookup as the name of a stack. The templates of the first run are never deployed. */
export function possibleName(stackName: string, home: Stack): string {
  return isLookedUpLater(stackName, home) ? `Lookup-${inStackName(stackName)}` : stackName;
}

/** A dummy value of a lookup may be long, and have characters that the name of a stack may not have. */
function inStackName(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, '-').slice(-LONGEST_STACK_NAME / 2);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
const LONGEST_STACK_NAME = 128;

const HASH_LENGTH = 8;

/** A name that no other app has in this account, since no other stack there has the same name in the same region. */
function defaultName(home: Stack, region: string, nameEnd: string): string {
  const suffix = [...Token.isUnresolved(home.region) ? [] : [inStackName(home.region)], LIBRARY_ID, inStackName(region)].join('-');
  return endingIn(`-${suffix}${nameEnd}`, home.stackName);
}

/** The two, joined. A name that is cut keeps a hash of the whole, so two long names stay two. */
function endingIn(end: string, name: string): string {
  const whole = `${name}${end}`;
  if (whole.length <= LONGEST_STACK_NAME || end === '') return whole;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, LONGEST_STACK_NAME - end.length - hash.length - 1)}-${hash}${end}`;
}
