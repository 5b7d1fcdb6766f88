import { CloudFormationClient, type DescribeStacksCommandInput } from '@aws-sdk/client-cloudformation';
import {
  ElasticLoadBalancingV2Client, LoadBalancerNotFoundException, type DescribeLoadBalancerAttributesCommandInput,
  type ModifyLoadBalancerAttributesCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';

// the version of Node.js is the choice of this project's maintainers
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.AWS_REGION = 'eu-west-1';

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: object;
}

type Client = { send: (command: Command) => unknown };

/** Load balancers and stacks in place of those of AWS. */
export class FakeAws {
  /** Which load balancers there are, and what their attribute says. */
  public readonly protection: Record<string, string | undefined> = {};

  /** The status of each stack, and the stack in which it is nested. The role may describe these alone. */
  public readonly stacks: Record<string, { readonly StackStatus?: string; readonly ParentId?: string } | undefined> = {};

  public readonly calls: string[] = [];
  public readonly answers: Record<string, unknown>[] = [];

  constructor() {
    for (const { prototype } of [CloudFormationClient, ElasticLoadBalancingV2Client]) {
      jest.spyOn(prototype as unknown as Client, 'send').mockImplementation(async ({ constructor: { name }, input }) => {
        this.calls.push(name.replace('Command', ''));
        return (this as unknown as Record<string, (input: object) => unknown>)[`on${name.replace('Command', '')}`](input);
      });
    }
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      this.answers.push(JSON.parse(String(init?.body)));
      return { ok: true, status: 200 } as Response;
    });
    jest.spyOn(console, 'log').mockReturnValue();
  }

  protected onDescribeStacks({ StackName }: DescribeStacksCommandInput): object {
    if (!(StackName! in this.stacks)) throw Object.assign(new Error(`not authorized to perform cloudformation:DescribeStacks on ${StackName}`), { name: 'AccessDenied' });
    const stack = this.stacks[StackName!];
    return stack ? { Stacks: [stack] } : {};
  }

  protected onDescribeLoadBalancerAttributes({ LoadBalancerArn }: DescribeLoadBalancerAttributesCommandInput): object {
    this.assertExists(LoadBalancerArn!);
    const Value = this.protection[LoadBalancerArn!];
    return Value === undefined ? {} : { Attributes: [{ Key: 'idle_timeout.timeout_seconds', Value: 'true' }, { Key: 'deletion_protection.enabled', Value }] };
  }

  protected onModifyLoadBalancerAttributes({ LoadBalancerArn, Attributes }: ModifyLoadBalancerAttributesCommandInput): object {
    this.assertExists(LoadBalancerArn!);
    const [{ Key, Value }] = Attributes!;
    if (Key === 'deletion_protection.enabled') this.protection[LoadBalancerArn!] = Value;
    return { Attributes };
  }

  private assertExists(arn: string): void {
    if (!(arn in this.protection)) throw new LoadBalancerNotFoundException({ message: `Load balancer '${arn}' not found`, $metadata: {} });
  }
}
