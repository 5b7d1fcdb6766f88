import { CfnResource, IResolvable, Lazy, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct, IConstruct } from 'constructs';
import { deployedStack, stageOf } from './deployment-order';
import { outputFor, readOutput, standInFor } from './stack-output';
import { tagAsAt } from './tags-around';
import { isKnown } from '../lookups';

/** Something with an ARN, as its own stack creates it. */
export interface Created {
  /** The resource that creates it. */
  readonly resource: CfnResource;
  /** Its ARN, as its own stack refers to it. */
  readonly arn: string;
  /** Its region, where that is known and not the region of its stack. */
  readonly region?: string;
  /** What the user can do if its stack is deployed after a stack that reads it. */
  readonly insteadOfReading: string;
}

/** What differs between the ARNs of certificates and those of CAs. */
export interface LookedUp {
  readonly noun: string;

  /** A text that changes with every change of the template that replaces what has the ARN. */
  readonly revisionOf: (resource: CfnResource) => string;

  /** What to do instead of reading it in another Stage. */
  readonly inAnotherStage: string;

  /** Why it cannot be read in another account, and what to do. */
  readonly inAnotherAccount: string;

  /** What happens to the resource once another stack reads its ARN. */
  readonly onReading?: (resource: CfnResource) => void;
}

/** The lookups by the tokens of their ARNs. */
const LOOKUPS = new WeakMap<IResolvable, ArnLookup>();

/**
 * An ARN, as each stack of its Stage can read it.
 *
 * The stack that creates it refers to it. Any other stack looks it up once, whatever the number of uses, in an SSM parameter of
 * its own: a free resource whose value is the ARN and whose description changes when what has the ARN is replaced.
 * Without that change, the stack's template would stay the same and CloudFormation would leave the old ARN in place.
 */
export class ArnLookup {
  /** The resource that creates something of this library, given the ARN that any stack can read. */
  public static resourceOf(arn: string): CfnResource | undefined {
    const { firstToken, length } = Tokenization.reverseString(arn);
    return length === 1 && firstToken ? LOOKUPS.get(firstToken)?.created().resource : undefined;
  }

  /** The ARN; it resolves to what the stack that uses it has to say. */
  public readonly arn: string;

  private readonly parameters = new Map<Stack, CfnParameter>();

  /**
   * @param lookedUp What it is
   * @param owner The construct that it belongs to: a stack can read another one of each owner
   * @param created It as its stack creates it. It may not exist before the ARN is read
   * @param original The construct that the user sees, of which each stack has one at most
   */
  constructor(
    private readonly lookedUp: LookedUp,
    private readonly owner: Construct,
    private readonly created: () => Created,
    private readonly original = owner,
  ) {
    this.arn = Lazy.uncachedString({ produce: ({ scope }) => this.readIn(stackAround(scope) ?? Stack.of(owner)) }, { displayHint: 'Arn' });
    LOOKUPS.set(Tokenization.reverseString(this.arn).firstToken as IResolvable, this);
  }

  /** The ARN as `reader` has to write it. */
  public readIn(reader: Stack): string {
    const { arn, resource } = this.created();
    const deployed = deployedStack(reader);
    if (deployed === deployedStack(resource.stack)) return arn;
    return (this.parameters.get(deployed) ?? this.parameterIn(deployed)).attrValue;
  }

  private parameterIn(deployed: Stack): CfnParameter {
    const { arn, resource, insteadOfReading, region: elsewhere } = this.created();
    const { path } = this.original.node;
    const { noun, revisionOf, onReading } = this.lookedUp;
    const home = deployedStack(resource.stack);
    const region = Token.isUnresolved(home.region) ? undefined : home.region;
    const where = elsewhere ?? region;
    this.checkReader(deployed, home);

    const output = outputFor(this.original, 'Arn', arn, resource.stack, `ARN of the ${noun} ${path}`.slice(0, 1024));
    const scope = deployed === deployedStack(Stack.of(this.owner)) ? this.owner : standInFor(this.owner, deployed);
    const parameter = new CfnParameter(scope, 'Arn', {
      type: 'String',
      value: readOutput(deployed, output, { region, instead: insteadOfReading }),
      description: Lazy.uncachedString({
        produce: () => `Revision ${revisionOf(resource)} of the ${noun} ${path}${where ? ` in ${where}` : ''}`.slice(0, 1024),
      }),
    });
    this.parameters.set(deployed, parameter);
    // tags are Aspects, which have had their turn when a lookup is made because something was found to refer to it
    if (scope !== this.owner) tagAsAt(parameter, parameter);
    onReading?.(resource);
    return parameter;
  }

  private checkReader(reader: Stack, home: Stack): void {
    const { noun, inAnotherStage, inAnotherAccount } = this.lookedUp;
    const names = `${noun} "${this.original.node.path}" cannot be used in stack "${reader.node.path}"`;
    if (stageOf(reader) !== stageOf(this.owner)) {
      throw new Error(`${names}: they are in different Stages, which are deployed apart; ${inAnotherStage}`);
    }
    if (home.account !== reader.account && isKnown(home.account, home) && isKnown(reader.account, reader)) {
      throw new Error(`${names}: it is in account ${home.account}, the stack in account ${reader.account}, `
        + inAnotherAccount);
    }
    if (Token.isUnresolved(home.region) && !Token.isUnresolved(reader.region)) {
      throw new Error(`${names}: the region of stack "${home.node.path}", which has the ${noun}, is not known, `
        + `and stack "${reader.node.path}" in ${reader.region} cannot know where to read it; give stack "${home.node.path}" an env with a region`);
    }
  }
}

function stackAround(scope: IConstruct): Stack | undefined {
  return [...scope.node.scopes].reverse().find((construct): construct is Stack => Stack.isStack(construct));
}
