import { CfnLambdaHook, Duration, Resource, Token } from 'aws-cdk-lib';
import { Effect, IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CERTIFICATE_HOOK_INPUTS } from './certificate-hook-inputs';
import { CertificateHookProps, HookFailureMode } from './certificate-hook-props';
import { hookCode } from './hook-code';
import { settingsText } from './hook-settings';
import { HOOK_FUNCTION, NO_SECRET } from './nag-acknowledgements';
import { stackFiltersOf } from './stack-filters';
import { judgedTypes, targetNames } from './target-names';
import { partitionOf } from '../catalog/partitions';
import { InlineFunction } from '../handler/inline-function';
import { acknowledgeRole, acknowledgeWildcards } from '../handler/nag-acknowledgements';
import { checkConstruct } from '../input/check';
import { namingOwner } from '../input/owner';
import { ignoreRules, skipChecks } from '../linters/template-linters';

/** It can never change, since changing it replaces the hook. */
const DEFAULT_NAME = 'CdkAcm::Certificate::Checks';

/** CloudFormation waits for an answer for 30 seconds. */
const TIMEOUT = Duration.seconds(29);

/**
 * Checks each certificate that is deployed in an account and region, whatever tool deploys it: CDK, SAM, the console, StackSets, or a client of the
 * Cloud Control API.
 *
 * CloudFormation calls the hook just before it creates or updates a resource that can have a certificate, with the properties as they will be. The hook
 * asks the rules of `CertificateChecks` about this one resource. Each finding says which rule is broken, where, and what to write instead. By
 * default a finding is a warning in the events of the stack. What the hook cannot judge is deployed.
 *
 * An account needs one hook per region. Put it into a stack of its own: none of its resources is of a type that the hook checks, so that
 * this stack can always be repaired.
 *
 * Creates a hook with its role, and a Lambda function with its role and log group. AWS charges nothing for the calls of a Lambda hook. The
 * function takes some milliseconds for each resource, which costs about one cent for 10,000 deployments.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks.html
 * @example
 * import { CertificateHook, HookFailureMode, Severity } from 'cdk-acm';
 *
 * new CertificateHook(this, 'Hook', {
 *   failureMode: HookFailureMode.WARN,
 *   severity: { 'tls-policy': Severity.OFF },
 * });
 */
export class CertificateHook extends Resource {
  /** The ARN of the hook. */
  public readonly hookArn: string;

  /** The function that judges the resources, for alarms on its metrics. */
  public readonly lambdaFunction: IFunction;

  /** The name of the hook, of the form `Name1::Name2::Name3`. */
  public readonly hookName: string;

  constructor(scope: Construct, id: string, props: CertificateHookProps = {}) {
    super(checkConstruct('CertificateHook', scope, id, props, CERTIFICATE_HOOK_INPUTS), id);
    const settings = namingOwner(this, () => settingsText(props, this));
    const stackFilters = namingOwner(this, () => props.stackFilters && stackFiltersOf(props.stackFilters));
    this.hookName = props.hookName ?? DEFAULT_NAME;
    this.refuseTwin();
    const inline = new InlineFunction(this, 'Checks', {
      description: 'Checks the certificates of resources before CloudFormation deploys them',
      code: hookCode(),
      timeout: TIMEOUT,
      reasons: HOOK_FUNCTION,
    });
    inline.function.addEnvironment('CERTIFICATE_HOOK', settings);
    this.lambdaFunction = inline.function;
    if (props.verifyCertificates) this.allowDescribing(inline);

    const role = this.roleThatCalls(this.lambdaFunction);
    const hook = new CfnLambdaHook(this, 'Resource', {
      alias: this.hookName,
      lambdaFunction: this.lambdaFunction.functionArn,
      executionRole: role.roleArn,
      targetOperations: ['RESOURCE', 'CLOUD_CONTROL'],
      failureMode: props.failureMode ?? HookFailureMode.WARN,
      hookStatus: props.enabled === false ? 'DISABLED' : 'ENABLED',
      stackFilters,
    });
    // its type in CDK requires the list of targets that CloudFormation does not take beside names: https://github.com/aws/aws-cdk/issues/34591
    hook.addPropertyOverride('TargetFilters', { TargetNames: targetNames(judgedTypes()), Actions: ['CREATE', 'UPDATE'], InvocationPoints: ['PRE_PROVISION'] });
    hook.node.addDependency(role);
    // CDK has the hook depend on all of its role, and W3005 finds that it refers to a part of it anyway
    ignoreRules(this, 'W3005');
    skipChecks(this.lambdaFunction, { CKV_AWS_173: NO_SECRET });
    this.hookArn = hook.attrHookArn;
  }

  /** An account has each name of a hook once per region. */
  private refuseTwin(): void {
    const { environment } = this.stack;
    const isHere = ({ stack }: CertificateHook) => stack === this.stack || (stack.environment === environment && !environment.includes('unknown'));
    const hooks = this.node.root.node.findAll().filter((each): each is CertificateHook => each instanceof CertificateHook);
    const twin = hooks.find((each) => each !== this && each.hookName === this.hookName && isHere(each));
    if (!twin) return;
    throw new Error(`CertificateHook "${this.node.path}": its hookName "${this.hookName}" is that of "${twin.node.path}", and an account has each name once per region: `
      + 'leave one of them out, since one checks all stacks, or give it another hookName');
  }

  /** A resource can have any certificate of the account, in its own region or in us-east-1. */
  private allowDescribing(inline: InlineFunction): void {
    const { region } = this.stack;
    const partition = Token.isUnresolved(region) ? this.stack.partition : partitionOf(region);
    const certificates = this.stack.formatArn({ partition, service: 'acm', region: '*', resource: 'certificate', resourceName: '*' });
    inline.allow(['acm:DescribeCertificate'], certificates);
    acknowledgeWildcards(inline.role, [certificates], 'a resource can have any certificate of the account');
  }

  /** The role with which CloudFormation calls the function, for this account alone. */
  private roleThatCalls(lambda: IFunction): IRole {
    const assumedBy = new ServicePrincipal('hooks.cloudformation.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': this.stack.account } } });
    const role = new Role(this, 'Role', { assumedBy });
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }));
    acknowledgeRole(role);
    return role;
  }
}
