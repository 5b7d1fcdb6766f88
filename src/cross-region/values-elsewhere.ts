import { createHash } from 'crypto';
import { Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { deployedStack, stageOf } from './deployment-order';
import { outputFor, readOutput } from './stack-output';
import { tagAsAt } from './tags-around';

/**
 * The values of one parameter, which has 4,096 characters at most. The ARN of an alarm is the longest, with about 300.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
const MOST_VALUES = 12;

interface OpenList {
  readonly values: string[];
  readonly revisions: (() => string)[];
  readonly parameter: CfnParameter;
}

/**
 * ARNs and names of other stacks, as a construct reads them.
 *
 * CloudFormation reads about one output per second. So a stack has one output for several values, which the stack of the construct reads into one SSM parameter: a
 * free resource whose description changes when a value does, because CloudFormation compares templates only.
 */
export class ValuesElsewhere {
  private readonly lists = new Map<Stack, OpenList[]>();

  /**
   * @param reader The construct that needs the values
   * @param instead What the user can do if a stack with a value is deployed after that of the construct
   */
  constructor(private readonly reader: Construct, private readonly instead: string) {}

  /**
   * A value as the stack of the reader writes it.
   *
   * @param revision A text that changes with the value
   */
  public read(value: string, stack: Stack, revision: () => string): string {
    if (!Token.isUnresolved(value) || deployedStack(stack) === deployedStack(Stack.of(this.reader))) return value;
    const list = this.listOf(stack);
    list.revisions.push(revision);
    return Fn.select(list.values.push(value) - 1, Fn.split(',', list.parameter.attrValue));
  }

  private listOf(stack: Stack): OpenList {
    const lists = this.lists.get(stack) ?? [];
    const last = lists.at(-1);
    if (last && last.values.length < MOST_VALUES) return last;
    const next = this.createList(stack, lists.length === 0 ? '' : `-${lists.length + 1}`);
    this.lists.set(stack, [...lists, next]);
    return next;
  }

  private createList(stack: Stack, idEnd: string): OpenList {
    const [values, revisions]: [string[], (() => string)[]] = [[], []];
    const { path } = this.reader.node;
    const { region } = deployedStack(stack);
    const joined = Lazy.uncachedString({ produce: () => Fn.join(',', values) });
    const output = outputFor(this.reader, `Values${idEnd}`, joined, stack, `For ${path}`.slice(0, 1024));
    const parameter = new CfnParameter(this.reader, `${stack.node.path.slice(stageOf(stack).node.path.length)}${idEnd}`, {
      type: 'String',
      value: readOutput(Stack.of(this.reader), output, { region: Token.isUnresolved(region) ? undefined : region, instead: this.instead }),
      description: Lazy.uncachedString({ produce: () => `Revision ${revisionOf(revisions)} of values for ${path}`.slice(0, 1024) }),
    });
    // tags are Aspects, which may have had their turn
    tagAsAt(parameter, parameter);
    return { values, revisions, parameter };
  }
}

function revisionOf(revisions: readonly (() => string)[]): string {
  return createHash('sha256').update(revisions.map((revision) => revision()).join()).digest('hex').slice(0, 16);
}
