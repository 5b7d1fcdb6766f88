import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, determineLatestNodeRuntime, Function, FunctionOptions } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledgeFunction, acknowledgeInterfaces, acknowledgeLogGroup, acknowledgeNetwork, acknowledgeRole, FunctionReasons } from './nag-acknowledgements';

export interface InlineFunctionProps {
  /** What the function does. */
  readonly description: string;
  /** Its bundle. */
  readonly code: string;
  readonly timeout: Duration;
  readonly reasons: FunctionReasons;
  /** The VPC that it is in, if it is in one. */
  readonly network?: FunctionNetwork;
}

export type FunctionNetwork = Pick<FunctionOptions, 'vpc' | 'vpcSubnets' | 'securityGroups'>;

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions */
const NETWORK_ACTIONS = [
  'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];

/**
 * A function with a role and a log group of its own, whose role has no permissions but to write the log and, in a VPC, to have a network interface.
 *
 * The template contains its code, which can have up to 4 MB. So it needs no asset, and a StackSet can deploy it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
 */
export class InlineFunction extends Construct {
  public readonly function: Function;
  public readonly role: Role;

  constructor(scope: Construct, id: string, { description, code, timeout, reasons, network }: InlineFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    if (network?.vpc) {
      this.allow(NETWORK_ACTIONS, '*');
      acknowledgeInterfaces(this.role);
    }
    this.function = new Function(this, 'Function', {
      description,
      runtime: determineLatestNodeRuntime(this),
      handler: 'index.handler',
      code: Code.fromInline(code),
      role: this.role,
      logGroup,
      memorySize: 256,
      timeout,
      ...network,
    });
    acknowledgeLogGroup(logGroup, reasons);
    acknowledgeRole(this.role);
    acknowledgeFunction(this.function, reasons);
    if (!network?.vpc) acknowledgeNetwork(this.function, reasons);
  }

  /** Lets the function call AWS. */
  public allow(actions: string[], resource: string, conditions?: Record<string, Record<string, string | string[]>>): void {
    this.role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [resource], conditions }));
  }
}
